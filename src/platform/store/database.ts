import { openDB, type IDBPDatabase } from 'idb';

const DATABASE = 'emendata';
/** Raised with every change of the stores; `upgrade` brings older ones up to it. */
const VERSION = 4;

/** The stores and the property that names a value in each. */
const STORES = {
  drafts: 'key',
  decisions: 'key',
  contributions: 'id',
  policies: 'key',
  answers: 'key',
} as const;
export type StoreName = keyof typeof STORES;

/**
 * Returns a function that opens the database that all our pages share, once, and again after it was lost. A page
 * that was left behind lets go of it, so that it does not keep a newer version of ourselves from its upgrade.
 */
export function databaseOpener(): () => Promise<IDBPDatabase> {
  let database: Promise<IDBPDatabase> | undefined;
  const forget = () => (database = undefined);
  const letGo = async () => {
    const open = database;
    forget();
    (await open)?.close();
  };
  return () => {
    if (database) return database;
    database = openDB(DATABASE, VERSION, {
      upgrade: createMissing,
      blocking: () => void letGo(),
      terminated: forget,
    });
    database.catch(forget);
    return database;
  };
}

function createMissing(database: IDBPDatabase): void {
  for (const [name, keyPath] of Object.entries(STORES))
    if (!database.objectStoreNames.contains(name)) database.createObjectStore(name, { keyPath });
}
