import type { CsvTable } from '../../csv/csv-table.ts';

/** What is checked: a document, or anything with columns of values. */
export type CheckedTable = Pick<CsvTable, 'columns' | 'length' | 'columnValues'>;

/** The values that each record has in some columns, record by record. */
export function* valuesOf(table: CheckedTable, places: readonly number[]): Generator<readonly string[]> {
  const columns = places.map((place) => table.columnValues(place));
  for (;;) {
    const values: string[] = [];
    for (const column of columns) {
      const next = column.next();
      if (next.done === true) return;
      values.push(next.value);
    }
    yield values;
  }
}

/** One text for several values: different for different ones. */
export function textOf(values: readonly string[]): string {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : JSON.stringify(values);
}
