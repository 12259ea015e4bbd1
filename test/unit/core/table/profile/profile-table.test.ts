import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCsv } from '../../../../../src/core/csv/open-csv.ts';
import { profileTable } from '../../../../../src/core/table/profile/profile-table.ts';
import type { ColumnProfile, TableProfile } from '../../../../../src/core/table/profile/profile.ts';
import type { TableSchema } from '../../../../../src/core/schema/table-schema.ts';

function profiled(csv: string, schema?: TableSchema): TableProfile {
  const work = profileTable(openCsv(new TextEncoder().encode(csv)), schema);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

function columnOf(values: readonly string[], schema?: TableSchema): ColumnProfile {
  const quoted = values.map((value) => `"${value.replaceAll('"', '""')}",x`);
  const [column] = profiled(['v,other', ...quoted].join('\n'), schema).columns;
  if (column === undefined) throw new Error('No column');
  return column;
}

test('numbers: everything is counted', () => {
  const { kinds, distinct, measures, reading, missingWords } = columnOf(['1', '2', '3', '4', '', 'n/a', '2']);
  expect(reading.kind).toBe('number');
  expect(kinds).toEqual({ missing: 2, number: 5, time: 0, boolean: 0, text: 0 });
  expect(missingWords).toBe(1);
  expect(distinct).toEqual({ count: 4, isExact: true });
  expect(measures).toMatchObject({
    least: 1,
    greatest: 4,
    median: 2,
    mean: 2.4,
    lowerQuartile: 2,
    upperQuartile: 3,
  });
  expect(measures?.rankError).toBe(0);
});

test('numbers with a comma before the decimals', () => {
  expect(columnOf(['1,5', '2,25', '1.234,5']).measures).toMatchObject({ least: 1.5, greatest: 1234.5 });
});

test('dates are measured in their own order', () => {
  const { reading, measures } = columnOf(['31/01/2024', '01/02/2024', '15/03/2024']);
  expect(reading).toMatchObject({ kind: 'time', order: 'dmy' });
  expect(measures).toMatchObject({ least: Date.UTC(2024, 0, 31), greatest: Date.UTC(2024, 2, 15) });
});

test('codes with a zero in front are no numbers', () => {
  const { reading, measures, shapes } = columnOf(['01001', '75056', '2A004']);
  expect(reading.kind).toBe('text');
  expect(measures).toBeUndefined();
  expect(shapes).toEqual([
    { shape: '99999', count: 2, example: '01001' },
    { shape: '9A999', count: 1, example: '2A004' },
  ]);
});

test('what is said of a column goes before what its values look like', () => {
  const schema: TableSchema = {
    fields: [{ name: 'v', type: 'string' }],
    primaryKey: [],
    foreignKeys: [],
    missingValues: ['-1'],
  };
  const { reading, kinds } = columnOf(['12', '13', '-1'], schema);
  expect(reading.kind).toBe('text');
  expect(kinds.missing).toBe(1);
});

test('yes and no', () => {
  expect(columnOf(['oui', 'non', 'oui', 'peut-être']).reading.kind).toBe('text');
  expect(columnOf(['oui', 'non', 'oui']).kinds).toMatchObject({ boolean: 3, text: 0 });
});

test('far ends do not hide the rest of a histogram', () => {
  const { measures } = columnOf([...Array.from({ length: 3_000 }, (_, n) => String(n % 100)), '1000000']);
  expect(measures?.histogram.above).toBe(1);
  expect(measures?.histogram.edges.at(-1)).toBe(100);
});

test('whatever the values, kinds and bars sum up', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer().map(String),
    fc.double().map(String),
    fc.constantFrom('', '-', '2024-01-02'),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
      const { kinds, records, measures, top } = columnOf(
        values.map((each) => each.replaceAll(/[\0\r\n]/g, '')),
      );
      expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(records);
      expect(top.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(records - kinds.missing);
      if (measures === undefined) return;
      const { below, above, counts, edges } = measures.histogram;
      expect(counts.reduce((sum, count) => sum + count, below + above)).toBe(measures.count);
      expect(edges).toHaveLength(counts.length + 1);
      expect(measures.least).toBeLessThanOrEqual(measures.lowerQuartile);
      expect(measures.lowerQuartile).toBeLessThanOrEqual(measures.median);
      expect(measures.median).toBeLessThanOrEqual(measures.upperQuartile);
      expect(measures.upperQuartile).toBeLessThanOrEqual(measures.greatest);
    }),
  );
});

test('the page has its turn often: no more than a few thousand cells at a time', () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => `${n},${n % 7},x`);
  const work = profileTable(openCsv(new TextEncoder().encode(['a,b,c', ...rows].join('\n'))));
  const shares: number[] = [];
  for (let step = work.next(); step.done !== true; step = work.next()) shares.push(step.value);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
