import type { EqualRecords } from './equal-records.ts';
import type { RecordOutcome } from './outcome.ts';
import type { InsertChange, Patch } from './patch.ts';
import type { RecordLocator } from './record-locator.ts';
import type { SeenTable } from './seen-table.ts';

/** Records that the other changes of the patch take out of an insert's way; places are 0-based. */
export interface LeavingRecords {
  /** Deleted, or given another key. */
  byKey: ReadonlySet<number>;
  /** Changed in any way, so no longer equal to what they were. */
  byValues: ReadonlySet<number>;
}

interface InsertFile {
  table: SeenTable;
  locator: RecordLocator;
  equals: EqualRecords;
  leaving: LeavingRecords;
}

/** The records that will have another key, or other values, once these outcomes are applied. */
export function leavingRecords(
  patch: Patch,
  outcomes: readonly (RecordOutcome | undefined)[],
): LeavingRecords {
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
export function rebaseInsert(change: InsertChange, file: InsertFile): RecordOutcome {
  const { table, locator, equals, leaving } = file;
  const text = table.textOf(change.after);
  if (text === undefined) return { status: 'orphan', change };
  const rivals = locator.sameKey(change)?.filter((at) => !leaving.byKey.has(at));
  const isThere = rivals
    ? rivals.some((at) => table.textAt(at) === text)
    : equals.isInserted(text, change, leaving.byValues);
  if (isThere) return { status: 'already', change };
  const [place, ...others] = rivals ?? [];
  if (place === undefined) return { status: 'applies', change, record: placeFor(change, file) + 1 };
  if (others.length > 0)
    return { status: 'ambiguous', change, records: [place, ...others].map((at) => at + 1) };
  return {
    status: 'conflict',
    change,
    record: place + 1,
    current: table.differences(place, change.after),
  };
}

function placeFor(change: InsertChange, { table, locator }: InsertFile): number {
  if (change.at === null) return 0;
  const anchor = locator.locate(change.at);
  return anchor.kind === 'at' ? anchor.place + 1 : table.length;
}
