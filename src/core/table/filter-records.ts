import type { CsvTable } from '../csv/csv-table.ts';
import { fieldOf } from '../schema/field-of.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import { facetTest } from './facet-test.ts';
import type { Filter } from './filter.ts';
import { rangeTest } from './range-test.ts';
import { type Compare, sortKeys } from './sort-keys.ts';
import { stableOrder } from './stable-order.ts';

/** Records between two chances for the page to do something else. */
const PORTION = 20_000;

export interface FilterOptions {
  /** What the columns mean: numbers and dates compare as such, a cell with a separator holds several values. */
  schema?: TableSchema | undefined;
  compare: Compare;
}

/** A test that the value of a column must pass. */
interface ColumnTest {
  column: number;
  passes(value: string): boolean;
}

/**
 * The records that are wanted, 0-based, in the order that is wanted; undefined when that is all of them as they stand. In portions of a
 * few milliseconds: stop when the document's `revision` changes. What is said of a column that there is not does not count.
 */
export function* filterRecords(
  table: CsvTable,
  filter: Filter,
  options: FilterOptions,
): Generator<undefined, Uint32Array | undefined> {
  const tests = testsOf(table, filter, options);
  const sorting = filter.sort.filter(({ column }) => table.columns.includes(column));
  const text = filter.text.trim();
  if (tests.length === 0 && sorting.length === 0 && text === '') return undefined;
  let wanted = new Uint8Array(table.length).fill(1);
  if (text !== '') wanted = yield* found(table, text);
  for (const test of tests) yield* narrow(wanted, table, test);
  let records = placesIn(wanted);
  for (const { column, descending } of sorting.toReversed()) {
    const by = {
      column: table.columns.indexOf(column),
      field: fieldOf(options.schema, column),
      descending,
    };
    const keys = yield* sortKeys(table, by, options.compare);
    records = stableOrder(records, keys);
  }
  return records;
}

function testsOf(table: CsvTable, { facets, ranges }: Filter, { schema }: FilterOptions): ColumnTest[] {
  const known = ({ column }: { column: string }) => table.columns.includes(column);
  const place = (column: string) => table.columns.indexOf(column);
  return [
    ...facets
      .filter((facet) => known(facet) && facet.values.length > 0)
      .map((facet) => ({
        column: place(facet.column),
        passes: facetTest(facet, fieldOf(schema, facet.column)),
      })),
    ...ranges.filter(known).map((range) => ({
      column: place(range.column),
      passes: rangeTest(range, fieldOf(schema, range.column)),
    })),
  ];
}

function* found(table: CsvTable, text: string): Generator<undefined, Uint8Array<ArrayBuffer>> {
  const wanted = new Uint8Array(table.length);
  for (const records of table.searchChunks(text)) {
    for (const record of records) wanted[record] = 1;
    yield;
  }
  return wanted;
}

function* narrow(
  wanted: Uint8Array,
  table: CsvTable,
  { column, passes }: ColumnTest,
): Generator<undefined, void> {
  let record = 0;
  for (const value of table.columnValues(column)) {
    if (wanted[record] === 1 && !passes(value)) wanted[record] = 0;
    if (++record % PORTION === 0) yield;
  }
}

function placesIn(wanted: Uint8Array): Uint32Array {
  const records = new Uint32Array(wanted.reduce((sum, each) => sum + each, 0));
  let next = 0;
  for (const [record, each] of wanted.entries()) if (each === 1) records[next++] = record;
  return records;
}
