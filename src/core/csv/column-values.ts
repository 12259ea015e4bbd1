import { findCell } from './cells.ts';
import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';

/** Code units decoded at once: one call of a decoder costs as much as hundreds of characters. */
const BLOCK = 1 << 14;

/** The values of one column in the current order, '' where a record is too short. Only the cells up to it are looked at. */
export function* columnValues(records: EditedRecords, column: number): Generator<string> {
  const hasChanges = records.changedFileRecords().length > 0;
  for (const { first, length } of records.pieces) {
    if (first < 0) {
      yield records.values(first)[column] ?? '';
      continue;
    }
    let record = first;
    for (const value of fileValues(records.file, { first, end: first + length }, column)) {
      yield (hasChanges ? records.changes(record)?.get(column) : undefined) ?? value;
      record++;
    }
  }
}

function* fileValues(
  file: FileRecords,
  { first, end }: { first: number; end: number },
  column: number,
): Generator<string> {
  for (let from = first; from < end;) {
    const to = file.recordFrom(file.start(from) + BLOCK, from + 1, end);
    yield* blockValues(file, { from, to }, column);
    from = to;
  }
}

function* blockValues(
  file: FileRecords,
  { from, to }: { from: number; to: number },
  column: number,
): Generator<string> {
  const base = file.start(from);
  const text = file.text(base, file.start(to));
  // As many characters as units: then each stands at the place of its unit.
  const isEven = text.length === file.start(to) - base;
  for (let record = from; record < to; record++) {
    const place = { start: file.start(record), limit: file.start(record + 1) };
    const cell = findCell(file.units, place, column, file.marks);
    if (cell === undefined) yield '';
    else if (!isEven) yield file.value(cell);
    else if (!cell.quoted) yield text.slice(cell.start - base, cell.end - base);
    else yield file.unescaped(text.slice(cell.start - base + 1, cell.end - base - 1));
  }
}
