import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';
import { type NetChange, netChanges } from './net-changes.ts';
import { joinSplices, type Splice } from './splice.ts';
import { writeCell } from './write-cell.ts';
import { visible, writeRecord } from './write-record.ts';

/** The whole net difference as splices, sorted and disjoint. */
export function splicesOf(records: EditedRecords): Splice[] {
  return joinSplices([...netChanges(records)].flatMap((change) => recordSplices(records, change)));
}

/** The splices of one changed record: the ranges of its changed cells and nothing else. */
export function recordSplices(records: EditedRecords, change: NetChange): Splice[] {
  const { file } = records;
  if (change.op === 'set') return setSplices(file, change.record, change.cells);
  if (change.op === 'insert') return [insertSplice(records, change)];
  const { start, lineEnd } = file.read(change.record);
  return [splice(file, { start, end: lineEnd }, '')];
}

/** Where an inserted record goes: after the line of the record it follows, the header or what precedes the first record. */
export function insertionPlace(file: FileRecords, follows: number | null): number {
  if (follows === null && file.headerRows === 0) return file.start(0);
  return file.read(follows ?? -1).lineEnd;
}

/** The text of an inserted record, in the style of the record it follows or, at the first place, comes before. */
export function insertedText(records: EditedRecords, change: NetChange & { op: 'insert' }): string {
  const first = records.file.length > 0 ? 0 : -1;
  return writeRecord(records.values(change.id), records.file, change.follows ?? first);
}

function setSplices(file: FileRecords, record: number, changes: ReadonlyMap<number, string>): Splice[] {
  const { cells, end } = file.read(record);
  const columns = [...changes.keys()].sort((a, b) => a - b);
  const splices: Splice[] = [];
  for (const column of columns) {
    const cell = cells[column];
    if (cell === undefined) break;
    const text = writeCell(changes.get(column) ?? '', file.dialect, cell.quoted);
    const alone = cells.length === 1 && columns.length === 1;
    splices.push(splice(file, cell, alone ? visible(text, file.dialect) : text));
  }
  const missing = missingCells(file, cells.length, changes);
  return missing === '' ? splices : [...splices, splice(file, { start: end, end }, missing)];
}

/** The cells that a short record lacks up to its last changed one. */
function missingCells(file: FileRecords, from: number, changes: ReadonlyMap<number, string>): string {
  let text = '';
  for (let column = from; column <= Math.max(...changes.keys()); column++) {
    text += file.dialect.delimiter + writeCell(changes.get(column) ?? '', file.dialect, false);
  }
  return text;
}

/** A line after the one that it follows; a file without a final newline stays without. */
function insertSplice(records: EditedRecords, change: NetChange & { op: 'insert' }): Splice {
  const { file } = records;
  const place = insertionPlace(file, change.follows);
  const at = { start: place, end: place };
  const text = insertedText(records, change);
  const neighbour = change.follows ?? (file.headerRows > 0 ? -1 : 0);
  if (place > file.start(neighbour) && !hasNewline(file, neighbour))
    return splice(file, at, file.dialect.newline + text);
  const staysOpen = change.last && !hasNewline(file, file.length - 1);
  return splice(file, at, staysOpen ? text : text + newlineNear(file, neighbour));
}

function newlineNear(file: FileRecords, record: number): string {
  const { end, lineEnd } = file.read(record);
  return file.text(end, lineEnd) || file.dialect.newline;
}

function hasNewline(file: FileRecords, record: number): boolean {
  const { end, lineEnd } = file.read(record);
  return end < lineEnd;
}

function splice(file: FileRecords, range: { start: number; end: number }, text: string): Splice {
  return { start: file.byteAt(range.start), end: file.byteAt(range.end), bytes: file.codec.encode(text) };
}
