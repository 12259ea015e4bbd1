import { EqualRecords } from './equal-records.ts';
import type { Location } from './location.ts';
import type { Outcome } from './outcome.ts';
import type { Change, DeleteChange, Patch, SetChange } from './patch.ts';
import { leavingRecords, rebaseInsert } from './rebase-insert.ts';
import { recordHash } from './record-hash.ts';
import { RecordLocator } from './record-locator.ts';
import { columnPlaces, differences, type Table } from './table.ts';

export type { Outcome } from './outcome.ts';

/**
 * Says, for each change of the patch and in its order, what becomes of it on this document. Nothing is written.
 *
 * A change applies only where the file still says what the contributor saw, so that no patch takes back,
 * unseen, what somebody else wrote. Linear in records and changes; a file that did not move is not searched.
 */
export function rebase(patch: Patch, document: Table): Outcome[] {
  const locator = new RecordLocator(patch, document);
  const equals = new EqualRecords(document, locator);
  const columns = columnPlaces(document.columns);
  const file = { table: document, columns, hasKey: patch.key.every((name) => columns.has(name)) };
  const corrections = patch.changes.map((change) => {
    if (change.op === 'insert') return undefined;
    if (change.op === 'delete' && equals.isDeleted(change)) return { status: 'already' as const, change };
    const location = locator.locate(change.at);
    return change.op === 'set' ? rebaseSet(change, location, file) : rebaseDelete(change, location, file);
  });
  const leaving = leavingRecords(patch, corrections);
  return patch.changes.flatMap((change, index) =>
    change.op === 'insert'
      ? rebaseInsert(change, { table: document, locator, equals, leaving })
      : (corrections[index] ?? []),
  );
}

interface CurrentFile {
  table: Table;
  columns: ReadonlyMap<string, number>;
  /** False when a key column is gone: then a record that was not found may still be there. */
  hasKey: boolean;
}

function rebaseSet(change: SetChange, location: Location, { table, columns }: CurrentFile): Outcome {
  if (location.kind === 'several') return ambiguous(change, location.places);
  const column = columns.get(change.column);
  if (location.kind === 'gone' || column === undefined) return { status: 'orphan', change };
  const current = table.values(location.place)[column] ?? '';
  const record = location.place + 1;
  if (current === change.before) return { status: 'applies', change, record };
  if (current === change.after) return { status: 'already', change };
  return { status: 'conflict', change, record, current: { [change.column]: current } };
}

function rebaseDelete(change: DeleteChange, location: Location, { table, hasKey }: CurrentFile): Outcome {
  if (location.kind === 'several') return ambiguous(change, location.places);
  if (location.kind === 'gone') return { status: hasKey ? 'already' : 'orphan', change };
  const values = table.values(location.place);
  const record = location.place + 1;
  if (recordHash(values) === change.at.hash) return { status: 'applies', change, record };
  const current = differences(table.columns, change.before, values);
  if (Object.keys(current).length === 0) return { status: 'applies', change, record };
  return { status: 'conflict', change, record, current };
}

function ambiguous(change: Change, places: readonly number[]): Outcome {
  return { status: 'ambiguous', change, records: places.map((place) => place + 1) };
}
