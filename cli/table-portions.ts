import type { CsvDocument } from '../src/core/csv/csv-document.ts';

const PORTION = 1 << 16;

/**
 * The rows of a table as they are seen, header rows first, each padded to the number of columns and written by `toLine`,
 * in portions that are worth a call of the system.
 */
export function* tablePortions(
  document: CsvDocument,
  toLine: (values: readonly string[]) => string,
): Generator<string> {
  const width = document.columns.length;
  let portion = document.headerRows.map((labels) => toLine(padded(labels, width))).join('');
  for (const values of document.rows()) {
    portion += toLine(values);
    if (portion.length < PORTION) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}

function padded(values: readonly string[], width: number): string[] {
  return [...values, ...Array.from({ length: Math.max(0, width - values.length) }, () => '')];
}
