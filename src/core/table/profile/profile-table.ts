import { fieldOf } from '../../schema/field-of.ts';
import type { TableSchema } from '../../schema/table-schema.ts';
import type { CsvTable } from '../../csv/csv-table.ts';
import { readingOf } from './column-reading.ts';
import { ColumnTally } from './column-tally.ts';
import type { TableProfile } from './profile.ts';

/** What of a table is needed to count it. */
export type CountableTable = Pick<CsvTable, 'columns' | 'length' | 'values' | 'rows'>;

/** Records that are looked at, evenly spread, to see how columns are written. */
const looked = 1_000;
/** Cells between two chances for the page to do something else: a few milliseconds. */
const portion = 4_000;
/** Different values that are kept of one column, and of all columns together. */
const [mostValues, mostOfAll] = [20_000, 500_000];

/**
 * Counts what the columns of a table hold, in one pass. Yields the share that is done (0 to 1) every few milliseconds; the
 * table must not change meanwhile. `schema` says how values are read; what it does not say is seen in the values.
 */
export function* profileTable(table: CountableTable, schema?: TableSchema): Generator<number, TableProfile> {
  const tallies = talliesOf(table, schema);
  const each = Math.max(1, Math.floor(portion / Math.max(1, tallies.length)));
  let record = 0;
  for (const row of table.rows()) {
    for (let column = 0; column < tallies.length; column++) tallies[column]?.add(row[column] ?? '');
    record++;
    if (record % each === 0) yield record / table.length;
  }
  const columns = [];
  for (const tally of tallies) {
    columns.push(tally.toProfile());
    yield 1;
  }
  return { records: table.length, columns };
}

function talliesOf(table: CountableTable, schema: TableSchema | undefined): ColumnTally[] {
  const step = Math.max(1, Math.ceil(table.length / looked));
  const some = Array.from({ length: Math.ceil(table.length / step) }, (_, n) => table.values(n * step));
  const kept = Math.max(200, Math.min(mostValues, Math.floor(mostOfAll / Math.max(1, table.columns.length))));
  return table.columns.map((name, column) => {
    const values = some.map((row) => row[column] ?? '');
    const reading = readingOf(values, schema && fieldOf(schema, name), schema?.missingValues ?? []);
    return new ColumnTally({ column, name, reading, some: values }, kept);
  });
}
