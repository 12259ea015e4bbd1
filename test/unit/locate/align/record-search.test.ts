import { expect, test } from 'vitest';
import { PageColumn } from '../../../../src/locate/align/page-column.ts';
import { asText } from '../../../../src/locate/align/column-reading.ts';
import { RecordSearch } from '../../../../src/locate/align/record-search.ts';
import { RowColumn } from '../../../../src/locate/align/row-column.ts';
import { indexOf, type Plain } from './tables.ts';

function searchOf(page: Plain, file: Plain): RecordSearch {
  const index = indexOf(file);
  const columns = index.columns.map((each, column) => {
    const shown = new PageColumn(each.name, 'shown', { rows: page.rows, column });
    return new RowColumn({ column: shown, reading: asText, agreement: 0.95 }, each);
  });
  return new RecordSearch(columns, 5);
}

/** Words in which every value is in a hundred records. */
function dull(records: number): Plain {
  const rows = Array.from({ length: records }, (_, n) => [
    `a${n % (records / 100)}`,
    `b${(n * 7) % (records / 100)}`,
  ]);
  return { columns: ['a', 'b'], rows };
}

test.each([1_000, 10_000])('the work for a row does not grow with a file of %i records', (records) => {
  const file = dull(records);
  const search = searchOf(file, file);
  for (let row = 0; row < 500; row++) search.find(row);
  expect(search.looked).toBeLessThanOrEqual(500 * 200);
});

test('a row that says the same as thousands of records is looked up to a limit, and not for sure', () => {
  const file = {
    columns: ['a'],
    rows: Array.from({ length: 20_000 }, (_, n) => [n < 9_000 ? 'x' : `y${n}`]),
  };
  const search = searchOf({ ...file, rows: [['x']] }, file);
  expect(search.find(0).isThorough).toBe(false);
  expect(search.looked).toBeLessThanOrEqual(4_000);
});

test('records that are not accepted are left out', () => {
  const file = { columns: ['a'], rows: [['x'], ['y'], ['x']] };
  const search = searchOf(file, file);
  expect(search.find(0).records).toEqual([0, 2]);
  expect(search.find(0, (record) => record > 0).records).toEqual([2]);
});
