import type { CsvDocument } from '../src/core/csv/csv-document.ts';

const PORTION = 1 << 16;

/**
 * The table as it is seen, in portions of RFC 4180: commas, LF, quotes where they are needed. The header row comes first
 * if there is one; short records are padded to the number of columns.
 */
export function* cleanCsv(document: CsvDocument): Generator<string> {
  const { header, columns } = document;
  let portion = header.length > 0 ? toLine(columns.map((_, column) => header[column] ?? '')) : '';
  for (const values of document.rows()) {
    portion += toLine(values);
    if (portion.length < PORTION) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}

/** A line with its LF. A lone empty cell would be a blank line, which is no record. */
function toLine(values: readonly string[]): string {
  if (values.length === 1 && values[0] === '') return '""\n';
  let line = '';
  for (const value of values) line += `${toCell(value)},`;
  return `${line.slice(0, -1)}\n`;
}

function toCell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
