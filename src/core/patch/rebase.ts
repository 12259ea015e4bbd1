import { EqualRecords } from './equal-records.ts';
import { isColumnChange } from './is-column-change.ts';
import type { Location } from './location.ts';
import type { Outcome, RecordOutcome } from './outcome.ts';
import type { DeleteChange, Patch, RecordChange, SetChange } from './patch.ts';
import { rebaseColumns } from './rebase-columns.ts';
import { leavingRecords, rebaseInsert } from './rebase-insert.ts';
import { RecordLocator } from './record-locator.ts';
import { SeenColumns } from './seen-columns.ts';
import { SeenTable } from './seen-table.ts';
import { recordHash } from './record-hash.ts';
import type { HeadedTable } from './table.ts';

export type { Outcome } from './outcome.ts';

/**
 * Says, for each change of the patch and in its order, what becomes of it on this document. Nothing is written.
 *
 * A change applies only where the file still says what the contributor saw, so that no patch takes back,
 * unseen, what somebody else wrote. Linear in records and changes; a file that did not move is not searched.
 */
export function rebase(patch: Patch, document: HeadedTable): Outcome[] {
  const seen = SeenColumns.of(patch);
  const columns = seen ? rebaseColumns(seen, patch.key, document) : untold(patch);
  const left = {
    columns: columns.values(),
    records: rebaseRecords(patch, new SeenTable(patch, document)).values(),
  };
  return patch.changes.flatMap(
    (change) => (isColumnChange(change) ? left.columns : left.records).next().value ?? [],
  );
}

/** Changes of columns that are not told, as in a draft of several versions: no one knows which they are. */
function untold({ changes }: Patch): Outcome[] {
  return changes.filter(isColumnChange).map((change) => ({ status: 'orphan', change }));
}

/** What becomes of the changes of records, in their order. */
function rebaseRecords(patch: Patch, table: SeenTable): RecordOutcome[] {
  const locator = new RecordLocator(patch, table);
  const equals = new EqualRecords(table, locator);
  const file = { table, hasKey: patch.key.every((name) => table.places.has(name)) };
  const changes = patch.changes.filter((change) => !isColumnChange(change));
  const corrections = changes.map((change) => {
    if (change.op === 'insert') return undefined;
    if (change.op === 'delete' && equals.isDeleted(change)) return { status: 'already' as const, change };
    const location = locator.locate(change.at);
    return change.op === 'set' ? rebaseSet(change, location, file) : rebaseDelete(change, location, file);
  });
  const leaving = leavingRecords(patch, corrections);
  return changes.flatMap((change, index) =>
    change.op === 'insert'
      ? rebaseInsert(change, { table, locator, equals, leaving })
      : (corrections[index] ?? []),
  );
}

interface CurrentFile {
  table: SeenTable;
  /** False when a key column is gone: then a record that was not found may still be there. */
  hasKey: boolean;
}

function rebaseSet(change: SetChange, location: Location, { table }: CurrentFile): RecordOutcome {
  if (location.kind === 'several') return ambiguous(change, location.places);
  if (location.kind === 'gone' || !table.hasColumn(change.column)) return { status: 'orphan', change };
  const current = table.cell(location.place, change.column);
  const record = location.place + 1;
  if (current === change.before) return { status: 'applies', change, record };
  if (current === change.after) return { status: 'already', change };
  return { status: 'conflict', change, record, current: { [change.column]: current } };
}

function rebaseDelete(
  change: DeleteChange,
  location: Location,
  { table, hasKey }: CurrentFile,
): RecordOutcome {
  if (location.kind === 'several') return ambiguous(change, location.places);
  if (location.kind === 'gone') return { status: hasKey ? 'already' : 'orphan', change };
  const record = location.place + 1;
  if (table.isFile && recordHash(table.values(location.place)) === change.at.hash)
    return { status: 'applies', change, record };
  const current = table.differences(location.place, change.before);
  if (Object.keys(current).length === 0) return { status: 'applies', change, record };
  return { status: 'conflict', change, record, current };
}

function ambiguous(change: RecordChange, places: readonly number[]): RecordOutcome {
  return { status: 'ambiguous', change, records: places.map((place) => place + 1) };
}
