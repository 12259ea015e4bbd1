import type { Dialect } from './dialect.ts';
import type { FileRecords } from './file-records.ts';
import { writeCell } from './write-cell.ts';

/** The text of a new record without its terminator, each cell quoted as `neighbour` quotes that column. */
export function writeRecord(values: readonly string[], file: FileRecords, neighbour: number): string {
  const { dialect } = file;
  const { cells } = file.read(neighbour);
  const written = values.map((value, column) => writeCell(value, dialect, cells[column]?.quoted ?? false));
  return visible(written.join(dialect.delimiter), dialect);
}

/** A record's text that no reader takes for a blank line. */
export function visible(text: string, { quote, delimiter }: Dialect): string {
  return text || quote + quote || delimiter;
}
