import type { Outcome } from './outcome.ts';
import type { InsertChange, Patch } from './patch.ts';
import type { RecordLocator } from './record-locator.ts';
import { differences, inOrder, recordText, type Table } from './table.ts';

/** Records that the other changes of the patch take out of an insert's way; places are 0-based. */
export interface LeavingRecords {
  /** Deleted, or given another key. */
  byKey: ReadonlySet<number>;
  /** Changed in any way, so no longer equal to what they were. */
  byValues: ReadonlySet<number>;
}

interface InsertFile {
  table: Table;
  locator: RecordLocator;
  leaving: LeavingRecords;
}

/** The records that will have another key, or other values, once these outcomes are applied. */
export function leavingRecords(patch: Patch, outcomes: readonly (Outcome | undefined)[]): LeavingRecords {
  const byKey = new Set<number>();
  const byValues = new Set<number>();
  for (const outcome of outcomes) {
    if (outcome?.status !== 'applies') continue;
    const { change, record } = outcome;
    byValues.add(record - 1);
    if (change.op === 'delete' || (change.op === 'set' && patch.key.includes(change.column)))
      byKey.add(record - 1);
  }
  return { byKey, byValues };
}

/**
 * What becomes of an insert. The file has the record already when one has its key and values; another record with its
 * key is a conflict. When the record it followed is gone, it goes to the end of the file: the data is wanted
 * wherever it stands.
 */
export function rebaseInsert(change: InsertChange, file: InsertFile): Outcome {
  const { table, locator, leaving } = file;
  const values = inOrder(table.columns, change.after);
  if (values === undefined) return { status: 'orphan', change };
  const keyed = locator.sameKey(change)?.filter((place) => !leaving.byKey.has(place));
  const twins = keyed ?? locator.twins(values).filter((place) => !leaving.byValues.has(place));
  if (twins.some((place) => recordText(table.values(place)) === recordText(values)))
    return { status: 'already', change };
  const [place] = twins;
  if (place === undefined) return { status: 'applies', change, record: placeFor(change, file) + 1 };
  if (twins.length > 1) return { status: 'ambiguous', change, records: twins.map((twin) => twin + 1) };
  return {
    status: 'conflict',
    change,
    record: place + 1,
    current: differences(table.columns, change.after, table.values(place)),
  };
}

function placeFor(change: InsertChange, { table, locator }: InsertFile): number {
  if (change.at === null) return 0;
  const anchor = locator.locate(change.at);
  return anchor.kind === 'at' ? anchor.place + 1 : table.length;
}
