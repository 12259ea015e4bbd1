import { expect, test } from 'vitest';
import type { Field, TableSchema } from '../../../../../src/core/schema/table-schema.ts';
import { checkInSlices, checkRecords } from '../../../../../src/core/table/validate/check-records.ts';
import { open } from '../../csv/text.ts';

const schema = (fields: readonly Partial<Field>[], more: Partial<TableSchema> = {}): TableSchema => ({
  fields: fields.map((part) => ({ name: 'a', type: 'string', ...part })),
  primaryKey: [],
  foreignKeys: [],
  missingValues: [''],
  ...more,
});
const check = (text: string, wanted: TableSchema) =>
  checkRecords(open(text, { delimiter: ',', header: true }), wanted).columns.map(
    ({ column, count, cells }) => ({
      column,
      count,
      cells: cells.map(({ record, problem }) => [record, problem.reason]),
    }),
  );

test('names the cells that do not fit, by column', () => {
  const wanted = schema([
    { name: 'n', type: 'integer' },
    { name: 'd', type: 'date' },
  ]);
  expect(check('n,d\n1,2024-01-01\nx,2024-13-01\n,\n', wanted)).toEqual([
    { column: 'n', count: 1, cells: [[1, 'type']] },
    { column: 'd', count: 1, cells: [[1, 'type']] },
  ]);
});

test('counts all of them and names the first hundred', () => {
  const problems = checkRecords(
    open(`a\n${'x\n'.repeat(250)}`, { header: true }),
    schema([{ type: 'integer' }]),
  );
  expect(problems.count).toBe(250);
  expect(problems.columns[0]?.cells).toHaveLength(100);
  expect(problems.columns[0]?.reasons).toEqual(new Map([['type', 250]]));
});

test('a value that may be there once', () => {
  expect(check('a\nx\ny\nx\n\n', schema([{ constraints: { unique: true } }]))).toEqual([
    { column: 'a', count: 1, cells: [[2, 'unique']] },
  ]);
});

test('a key of two columns: neither empty, nor both the same again', () => {
  const wanted = schema([{ name: 'a' }, { name: 'b' }], { primaryKey: ['a', 'b'] });
  expect(check('a,b\n1,1\n1,2\n1,1\n1,\n', wanted)).toEqual([
    { column: 'a', count: 1, cells: [[2, 'unique']] },
    { column: 'b', count: 1, cells: [[3, 'required']] },
  ]);
});

test('a key that names no column says nothing', () => {
  expect(check('a\n1\n1\n', schema([{}], { primaryKey: ['gone'] }))).toEqual([]);
});

test('values that are to be among those of another column', () => {
  const foreignKeys = [{ fields: ['parent'], resource: '', referenced: ['id'] }];
  const wanted = schema([{ name: 'id' }, { name: 'parent' }], { foreignKeys });
  expect(check('id,parent\n1,\n2,1\n3,9\n', wanted)).toEqual([
    { column: 'parent', count: 1, cells: [[2, 'foreign-key']] },
  ]);
});

test('edits count', () => {
  const document = open('a\n1\n', { header: true });
  document.setCell(0, 0, 'x');
  expect(checkRecords(document, schema([{ type: 'integer' }])).count).toBe(1);
});

test('comes in slices that say how far it is', () => {
  const document = open(`a,b\n${'1,2\n'.repeat(20_000)}`, { delimiter: ',', header: true });
  const shares = [...checkInSlices(document, schema([{ type: 'integer' }, { name: 'b', type: 'integer' }]))];
  expect(shares.length).toBeGreaterThan(10);
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
});
