import type { CsvDocument } from '../src/core/csv/csv-document.ts';
import { tablePortions } from './table-portions.ts';

/** The table as it is seen, in portions of one JSON array with an array of values for each row, the header rows first. */
export function* jsonRows(document: CsvDocument): Generator<string> {
  let separator = '[\n';
  yield* tablePortions(document, (values) => {
    const line = `${separator}${JSON.stringify(values)}`;
    separator = ',\n';
    return line;
  });
  yield '\n]\n';
}
