import { findCell } from './cells.ts';
import type { ColumnId } from './edited-columns.ts';
import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';

/** Code units decoded at once: one call of a decoder costs as much as hundreds of characters. */
const BLOCK = 1 << 14;

/** Records of the file from one to before another. */
interface Range {
  from: number;
  to: number;
}

/** The values of one column in the current order, '' where a record is too short. Only the cells up to it are looked at. */
export function* columnValues(records: EditedRecords, column: ColumnId): Generator<string> {
  const hasChanges = records.changedFileRecords().length > 0;
  for (const { first, length } of records.pieces) {
    if (first < 0 || column < 0) {
      for (let n = 0; n < length; n++) yield records.value(first + n, column);
      continue;
    }
    let record = first;
    for (const values of blocks(records.file, { from: first, to: first + length }, column)) {
      for (const value of values) {
        yield hasChanges ? (records.changes(record)?.get(column) ?? value) : value;
        record++;
      }
    }
  }
}

function* blocks(file: FileRecords, { from, to }: Range, column: number): Generator<string[]> {
  for (let start = from; start < to;) {
    const end = file.recordFrom(file.start(start) + BLOCK, start + 1, to);
    yield blockValues(file, { from: start, to: end }, column);
    start = end;
  }
}

function blockValues(file: FileRecords, { from, to }: Range, column: number): string[] {
  const base = file.start(from);
  const text = file.text(base, file.start(to));
  // As many characters as units: then each stands at the place of its unit.
  const isEven = text.length === file.start(to) - base;
  const values: string[] = [];
  for (let record = from; record < to; record++) {
    const place = { start: file.start(record), limit: file.start(record + 1) };
    const cell = findCell(file.units, place, column, file.marks);
    if (cell === undefined) values.push('');
    else if (!isEven) values.push(file.value(cell));
    else if (!cell.quoted) values.push(text.slice(cell.start - base, cell.end - base));
    else values.push(file.unescaped(text.slice(cell.start - base + 1, cell.end - base - 1)));
  }
  return values;
}
