import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { inferSchema } from '../../../../src/core/schema/infer-schema.ts';
import { checkRecords } from '../../../../src/core/table/validate/check-records.ts';
import { numRuns } from '../csv/well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

/** A table with one column. */
function column(name: string, values: readonly string[]) {
  return {
    columns: [name],
    length: values.length,
    values: (n: number) => [values[n] ?? ''],
    *columnValues() {
      yield* values;
    },
  };
}

/** What is inferred of a column whose values come again and again. */
function infer(name: string, values: readonly string[], times = 10) {
  const all = Array.from({ length: times }, () => values).flat();
  const { schema, evidence } = inferSchema(column(name, all));
  const { name: _, categories, ...field } = schema.fields[0] ?? { name };
  return { ...field, ...(categories && { choices: categories.length }), evidence: evidence[0] };
}

const count = (n: number, value: (n: number) => string) => Array.from({ length: n }, (_, at) => value(at));

test.each<[string, string[], object]>([
  ['n', ['1', '22', '333', '-4', '5'], { type: 'integer' }],
  ['n', ['1.5', '22', '3.25'], { type: 'number' }],
  ['prix', ['1,5', '22', '3,25'], { type: 'number', decimalChar: ',' }],
  ['budget', ['1 234,5', '22,1', '12 345 678,25'], { type: 'number', decimalChar: ',', groupChar: ' ' }],
  ['price', ['$1,234.50', '$22.00'], { type: 'number', groupChar: ',', bareNumber: false }],
  ['part', ['12 %', '3.5 %'], { type: 'number', bareNumber: false, shownAs: 'percent' }],
  ['n', ['1', '2', 'n/a', '4'], { type: 'integer', missingValues: ['', 'n/a'] }],
  ['code', ['007', '123', '456'], { type: 'string', constraints: { pattern: '\\d{3}' } }],
  ['ref', ['007', '12', '4567'], { type: 'string' }],
  ['id', ['1', '2', '3'], { type: 'integer' }],
  ['serial', ['12345678901234567', '2234567890123456'], { type: 'string' }],
  ['code_postal', ['75001', '13002', '01000'], { type: 'string', constraints: { pattern: '\\d{5}' } }],
  ['zip', ['02138', '10001'], { type: 'string', constraints: { pattern: '\\d{5}' } }],
  ['INSEE', ['75056', '2A004', '13055'], { type: 'string', constraints: { pattern: '\\d[\\dAB]\\d{3}' } }],
  ['siren', ['123456789', '987654321'], { type: 'string', constraints: { pattern: '\\d{9}' } }],
  ['pop_insee', ['2100000', '870000', '12'], { type: 'integer' }],
  ['date', ['2024-12-31', '2023-01-15'], { type: 'date' }],
  ['jour', ['31/12/2024', '15/01/2023'], { type: 'date', format: '%d/%m/%Y' }],
  ['day', ['12/31/2024', '01/15/2023'], { type: 'date', format: '%m/%d/%Y' }],
  ['Datum', ['31.12.2024', '15.01.2023'], { type: 'date', format: '%d.%m.%Y' }],
  ['date_maj', ['20241231', '20230115'], { type: 'date', format: '%Y%m%d' }],
  ['at', ['2024-12-31T10:00:00Z', '2023-01-15T11:30:00Z'], { type: 'datetime' }],
  ['when', ['31/12/2024 10:00', '15/01/2023 11:30'], { type: 'datetime', format: '%d/%m/%Y %H:%M' }],
  ['opens', ['07:30', '12:00'], { type: 'time' }],
  ['year', ['1999', '2024'], { type: 'year' }],
  ['count', ['1999', '2024'], { type: 'integer' }],
  ['month', ['2024-11', '2024-12'], { type: 'yearmonth' }],
  ['ouvert', ['oui', 'non'], { type: 'boolean', trueValues: ['oui'], falseValues: ['non'] }],
  ['is_open', ['1', '0'], { type: 'boolean', trueValues: ['1'], falseValues: ['0'] }],
  ['doors', ['1', '0'], { type: 'integer' }],
  [
    'lat',
    ['48.85', '-21.1'],
    { type: 'number', shownAs: 'latitude', constraints: { minimum: '-90', maximum: '90' } },
  ],
  [
    'Longitude',
    ['2.35', '155.5'],
    { type: 'number', shownAs: 'longitude', constraints: { minimum: '-180', maximum: '180' } },
  ],
  ['lat', ['6862305.1', '6862405.2'], { type: 'number' }],
  ['geo_point_2d', ['48.85,2.35', '43.3,5.37'], { type: 'geopoint', format: 'lat,lon' }],
  ['coordonneesXY', ['[2.35,48.85]', '[5.37,43.3]'], { type: 'geopoint', format: '[lon,lat]' }],
  ['position', ['151.2, -33.8', '144.9, -37.8'], { type: 'geopoint', format: 'lon, lat' }],
  ['mail', ['a@example.org', 'b.c@example.com'], { type: 'string', format: 'email', shownAs: 'email' }],
  [
    'url',
    ['https://example.org/a', 'http://example.com'],
    { type: 'string', format: 'uri', shownAs: 'link' },
  ],
  [
    'logo',
    ['https://example.org/a.png', 'https://example.org/b.JPG?s=1'],
    { type: 'string', format: 'uri', shownAs: 'image' },
  ],
  ['tel', ['01 23 45 67 89', '+33 1 23 45 67 89'], { type: 'string', shownAs: 'phone' }],
  ['kind', ['a', 'b', 'c'], { type: 'string', choices: 3, allowsNew: true }],
  [
    'themes',
    ['air|water', 'water', 'earth|air'],
    { type: 'list', separator: '|', choices: 3, allowsNew: true },
  ],
  [
    'text',
    count(20, (n) => `${'a long story about nothing '.repeat(8)}${n}`),
    { type: 'string', shownAs: 'long-text' },
  ],
  ['nothing', ['', ''], { type: 'string' }],
])('a column %s with %j', (name, values, wanted) => {
  const { evidence, ...field } = infer(name, values);
  expect(field).toEqual(wanted);
  expect(evidence?.against).toEqual([]);
});

test('a few values that are different are evidence against it', () => {
  const { type, evidence } = infer('n', [...count(98, String), '12 bis', 'x'], 1);
  expect(type).toBe('integer');
  expect(evidence).toMatchObject({ looked: 100, fitting: 98, missing: 0 });
  expect(evidence?.against).toEqual([
    { record: 98, value: '12 bis' },
    { record: 99, value: 'x' },
  ]);
});

test('too many make text of it', () => {
  expect(infer('n', [...count(80, String), ...count(20, (n) => `x${n}`)], 1).type).toBe('string');
});

test('days and months that could be the other way round are said to be', () => {
  expect(infer('d', ['01/02/2024', '03/04/2024']).evidence?.isAmbiguous).toBe(true);
  expect(infer('d', ['01/02/2024', '31/04/2024'].concat('25/12/2024')).evidence?.isAmbiguous).toBeUndefined();
});

test('what kind of code it is', () => {
  expect(infer('code_postal', ['75001', '13002']).evidence?.code).toBe('postal');
  expect(infer('code_commune', ['75056', '13055']).evidence?.code).toBe('administrative');
  expect(infer('number', ['007', '008']).evidence?.code).toBe('identifier');
});

test('values from all over a long file are looked at, and no more than a thousand', () => {
  const values = count(50_000, (n) => (n < 40_000 ? String(n) : 'word'));
  const { evidence, schema } = inferSchema(column('a', values));
  expect(schema.fields[0]?.type).toBe('string');
  expect(evidence[0]?.looked).toBe(1_000);
});

test('the key is the one that is given, as far as there is such a column', () => {
  expect(inferSchema(column('a', ['1']), ['a', 'gone']).schema.primaryKey).toEqual(['a']);
});

const values = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true }).map(String),
  fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
  fc.constantFrom(
    '',
    'n/a',
    'oui',
    'non',
    '0612',
    '12,5',
    '1 234',
    '48.85,2.35',
    'a;b',
    '12 €',
    'me@example.org',
  ),
  fc.string(),
);

test('what is inferred accepts the share that it claims', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(values, { maxLength: 60 }), (name, cells) => {
      const table = column(name, cells);
      const { schema, evidence } = inferSchema(table);
      const { looked = 0, fitting = 0, missing = 0 } = evidence[0] ?? {};
      expect(looked + missing).toBe(cells.length);
      expect(checkRecords(table, schema).count).toBe(looked - fitting);
      expect(looked - fitting).toBeLessThanOrEqual(Math.max(1, looked * 0.2));
    }),
    { numRuns },
  );
});
