import type { RecordCells } from './cells.ts';
import type { Dialect } from './dialect.ts';
import type { FileRecords } from './file-records.ts';
import { needsQuotes, writeCell } from './write-cell.ts';

/** How many records are looked at for the quoting of a column. */
const NEAR = 10;

/** The text of a new record without its terminator, each cell quoted as the records up to `neighbour` quote that column. */
export function writeRecord(values: readonly string[], file: FileRecords, neighbour: number): string {
  const { dialect } = file;
  const near = Array.from({ length: Math.min(NEAR, neighbour + 2) }, (_, n) => file.read(neighbour - n));
  const written = values.map((value, column) => writeCell(value, dialect, quotesColumn(file, near, column)));
  return visible(written.join(dialect.delimiter), dialect);
}

/** Does the nearest cell that shows a habit stand in quotes? One that had to be quoted shows none. */
function quotesColumn(file: FileRecords, near: readonly RecordCells[], column: number): boolean {
  const cells = near.map((record) => record.cells[column]).filter((cell) => cell !== undefined);
  return cells.find((cell) => !cell.quoted || !needsQuotes(file.value(cell), file.dialect))?.quoted ?? false;
}

/** A record's text that no reader takes for a blank line. */
export function visible(text: string, { quote, delimiter }: Dialect): string {
  return text || quote + quote || delimiter;
}
