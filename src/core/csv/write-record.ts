import type { Cell, RecordCells } from './cells.ts';
import type { Dialect } from './dialect.ts';
import type { EditedColumns } from './edited-columns.ts';
import type { FileRecords } from './file-records.ts';
import { needsQuotes, writeCell } from './write-cell.ts';

/** How many records are looked at for the quoting of a column. */
const NEAR = 10;

/**
 * The text of a new record without its terminator. Each cell is quoted as the records up to `neighbour` quote that
 * column, in an added column as they quote all of them.
 */
export function writeRecord(
  values: readonly string[],
  file: FileRecords,
  columns: EditedColumns,
  neighbour: number,
): string {
  const { dialect } = file;
  const near = Array.from({ length: Math.min(NEAR, neighbour + 2) }, (_, n) => file.read(neighbour - n));
  const written = values.map((value, place) => {
    const column = columns.order[place] ?? columns.width + place - columns.order.length;
    const quoted = column < 0 ? quotesRow(file, near[0]?.cells ?? []) : quotesColumn(file, near, column);
    return writeCell(value, dialect, quoted);
  });
  return visible(written.join(dialect.delimiter), dialect);
}

/** Do all cells stand in quotes, and not only because they had to? */
export function quotesRow(file: FileRecords, cells: readonly Cell[]): boolean {
  return (
    cells.every(({ quoted }) => quoted) && cells.some((cell) => !needsQuotes(file.value(cell), file.dialect))
  );
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
