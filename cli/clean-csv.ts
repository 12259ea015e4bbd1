import type { CsvDocument } from '../src/core/csv/csv-document.ts';

const PORTION = 1 << 16;

/**
 * The table as it is seen, in portions of RFC 4180: commas, LF, quotes where they are needed. The header row comes first
 * if there is one; short records are padded to the number of columns.
 */
export function* cleanCsv(document: CsvDocument): Generator<string> {
  let portion = '';
  for (const values of rowsOf(document)) {
    portion += `${toLine(values)}\n`;
    if (portion.length < PORTION) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}

function* rowsOf(document: CsvDocument): Generator<readonly string[]> {
  const { header, columns } = document;
  if (header.length > 0) yield columns.map((_, column) => header[column] ?? '');
  yield* document.rows();
}

function toLine(values: readonly string[]): string {
  // A lone empty cell would be a blank line, which is no record.
  return values.length === 1 && values[0] === '' ? '""' : values.map(toCell).join(',');
}

function toCell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
