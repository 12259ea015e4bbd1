import { openDB, type IDBPDatabase } from 'idb';
import { draftSchema, type Draft } from '../../core/draft.ts';
import type { DraftStore } from '../ports.ts';

const DATABASE = 'emendata';
/** Raised with every change of the stores; `upgrade` brings older ones up to it. */
const VERSION = 1;
const STORE = 'drafts';

/**
 * Returns the drafts of the extension, shared by overlay, tab and send page.
 *
 * A draft that cannot be understood any more stays where it is, unseen: a later version may read it.
 */
export function createDraftStore(): DraftStore {
  let database: Promise<IDBPDatabase> | undefined;
  const open = () =>
    (database ??= openDB(DATABASE, VERSION, {
      upgrade: (db) => void db.createObjectStore(STORE, { keyPath: 'key' }),
      terminated: () => (database = undefined),
    }));
  return {
    async load(key) {
      return draftSchema.safeParse(await (await open()).get(STORE, key)).data;
    },
    async save(draft) {
      await (await open()).put(STORE, draft);
    },
    async remove(key) {
      await (await open()).delete(STORE, key);
    },
    async list() {
      const all: unknown[] = await (await open()).getAll(STORE);
      return all
        .map((value) => draftSchema.safeParse(value).data)
        .filter((draft): draft is Draft => draft !== undefined);
    },
  };
}
