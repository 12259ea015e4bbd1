import type { CsvTable } from '../csv/csv-table.ts';
import type { Field } from '../schema/table-schema.ts';
import { valuesIn } from './facet-test.ts';

/** Records between two chances for the page to do something else. */
const PORTION = 20_000;
/** Different values that are counted; a column with more is searched, not chosen from. */
const MOST_VALUES = 5_000;

export interface FacetCounts {
  /** The commonest first; equally common ones in the order of the file. */
  values: readonly { value: string; count: number }[];
  /** Values in cells beyond the first 5,000 different ones. */
  rest: number;
}

/** How often each value stands in a column, in portions; only in these records when some are given. */
export function* facetCounts(
  table: CsvTable,
  {
    column,
    field,
    within,
  }: { column: number; field: Field | undefined; within?: ArrayLike<number> | undefined },
): Generator<undefined, FacetCounts> {
  const counted = within && new Set(Array.from(within));
  const counts = new Map<string, number>();
  let rest = 0;
  let record = 0;
  for (const cell of table.columnValues(column)) {
    if (counted?.has(record) ?? true) {
      for (const value of valuesIn(cell, field)) {
        if (counts.size < MOST_VALUES || counts.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
        else rest++;
      }
    }
    if (++record % PORTION === 0) yield;
  }
  const values = [...counts].map(([value, count]) => ({ value, count }));
  return { values: values.sort((one, other) => other.count - one.count), rest };
}
