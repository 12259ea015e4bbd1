import { QuotedCells } from './quoted-cells.ts';
import { CR, LF, type Marks, type Units } from './units.ts';

/** One cell as it stands in the file, its quotes included. Places are units. */
export interface Cell {
  start: number;
  end: number;
  quoted: boolean;
}

/** A record taken apart. */
export interface RecordCells {
  start: number;
  cells: Cell[];
  /** Where its terminator is, or would be. */
  end: number;
  /** After its terminator; equal to `end` when the file ends without one. */
  lineEnd: number;
}

/** The cells of the record that starts at `start`; `limit` is where the next record starts. Reads what the index read. */
export function readCells(units: Units, start: number, limit: number, marks: Marks): RecordCells {
  const cells: Cell[] = [];
  const end = eachCell(units, { start, limit }, marks, (from, to, quoted) => {
    cells.push({ start: from, end: to, quoted });
  });
  return { start, cells, end, lineEnd: afterNewline(units, end, limit) };
}

/** Visits the cells that `readCells` reads, from left to right, and returns where they end: makes nothing of them itself. */
export function eachCell(
  units: Units,
  { start, limit }: { start: number; limit: number },
  marks: Marks,
  visit: (start: number, end: number, quoted: boolean) => void,
): number {
  const { quote, delimiter } = marks;
  const quoted = new QuotedCells(units, limit, marks);
  for (let at = start; ; at++) {
    const close = at < limit && units[at] === quote ? quoted.closing(at) : -1;
    const isQuoted = close >= 0;
    const end = isQuoted ? close + 1 : endOfCell(units, at, limit, delimiter);
    visit(at, end, isQuoted);
    at = isQuoted ? endOfCell(units, end, limit, delimiter) : end;
    if (at >= limit || units[at] !== delimiter) return at;
  }
}

/** One cell of the record that starts at `start`; undefined when the record is too short. Reads what `readCells` reads. */
export function findCell(
  units: Units,
  record: { start: number; limit: number },
  column: number,
  marks: Marks,
): Cell | undefined {
  const { start, limit } = record;
  const reader = { marks, quoted: new QuotedCells(units, limit, marks) };
  for (let at = start, passed = 0; ; at++, passed++) {
    const cell = readCell(units, at, limit, reader);
    if (passed === column) return cell;
    at = endOfCell(units, cell.end, limit, marks.delimiter);
    if (at >= limit || units[at] !== marks.delimiter) return undefined;
  }
}

function readCell(
  units: Units,
  start: number,
  limit: number,
  reader: { marks: Marks; quoted: QuotedCells },
): Cell {
  const { quote, delimiter } = reader.marks;
  if (start < limit && units[start] === quote) {
    const close = reader.quoted.closing(start);
    if (close >= 0) return { start, end: close + 1, quoted: true };
  }
  return { start, end: endOfCell(units, start, limit, delimiter), quoted: false };
}

function endOfCell(units: Units, from: number, limit: number, delimiter: number): number {
  let at = from;
  for (; at < limit; at++) {
    const unit = units[at];
    if (unit === delimiter || unit === LF || unit === CR) break;
  }
  return at;
}

function afterNewline(units: Units, at: number, limit: number): number {
  if (at >= limit) return at;
  return units[at] === CR && at + 1 < limit && units[at + 1] === LF ? at + 2 : at + 1;
}
