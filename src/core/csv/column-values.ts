import { findCell } from './cells.ts';
import type { ColumnId } from './edited-columns.ts';
import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';
import { type RecordBlock, recordBlocks } from './record-blocks.ts';

/** The values of one column in the current order, '' where a record is too short. Only the cells up to it are looked at. */
export function* columnValues(records: EditedRecords, column: ColumnId): Generator<string> {
  const hasChanges = records.changedFileRecords().length > 0;
  for (const { first, length } of records.pieces) {
    if (first < 0 || column < 0) {
      for (let n = 0; n < length; n++) yield records.value(first + n, column);
      continue;
    }
    let record = first;
    for (const block of recordBlocks(records.file, first, first + length)) {
      for (const value of blockValues(records.file, block, column)) {
        yield hasChanges ? (records.changes(record)?.get(column) ?? value) : value;
        record++;
      }
    }
  }
}

function blockValues(file: FileRecords, { from, to, text }: RecordBlock, column: number): string[] {
  const values: string[] = [];
  for (let record = from; record < to; record++) {
    const place = { start: file.start(record), limit: file.start(record + 1) };
    const cell = findCell(file.units, place, column, file.marks);
    values.push(cell === undefined ? '' : text.value(cell.start, cell.end, cell.quoted));
  }
  return values;
}
