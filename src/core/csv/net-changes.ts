import type { EditedRecords } from './edited-records.ts';
import type { RecordId } from './piece-table.ts';

/** How the edited records differ from the file, one entry a record, in file order. */
export type NetChange =
  | { op: 'set'; record: number; cells: ReadonlyMap<number, string> }
  /** `follows`: the record of the file it comes after, null for the first place. `last`: no record comes after it. */
  | { op: 'insert'; follows: number | null; id: RecordId; last: boolean }
  | { op: 'delete'; record: number };

/** Walks the net difference: whatever was done and undone on the way, each touched record comes once. */
export function* netChanges(records: EditedRecords): Generator<NetChange> {
  const changed = records.changedFileRecords();
  let nextChanged = 0;
  let passed = 0;
  let follows: number | null = null;
  for (const piece of records.pieces) {
    if (piece.first < 0) {
      yield { op: 'insert', follows, id: piece.first, last: piece === records.pieces.at(-1) };
      continue;
    }
    for (; passed < piece.first; passed++) yield { op: 'delete', record: passed };
    passed = piece.first + piece.length;
    follows = passed - 1;
    for (let record; (record = changed[nextChanged] ?? passed) < passed; nextChanged++) {
      const cells = records.changes(record);
      if (record >= piece.first && cells !== undefined) yield { op: 'set', record, cells };
    }
  }
  for (; passed < records.file.length; passed++) yield { op: 'delete', record: passed };
}
