import type { CsvDocument } from '../src/core/csv/csv-document.ts';
import { tablePortions } from './table-portions.ts';

/** The table as it is seen, in portions of RFC 4180: commas, LF, quotes where they are needed. */
export function cleanCsv(document: CsvDocument): Generator<string> {
  return tablePortions(document, toLine);
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
