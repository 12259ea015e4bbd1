import { describe, expect, test } from 'vitest';
import { align } from '../../../../src/locate/align/align.ts';
import { findRecord } from '../../../../src/locate/align/find-record.ts';
import { alignPlain, cities, indexOf } from './tables.ts';

const file = cities(60);
const german = new Intl.NumberFormat('de-DE');
const long = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });

/** The file as a German page shows it: other order, names and formats, without the code. */
function germanPage(): { columns: string[]; rows: string[][] } {
  return {
    columns: ['Stand', 'Einwohner', 'Stadt'],
    rows: file.rows.map(([, city = '', population = '', since = '']) => [
      long.format(new Date(since)),
      `${german.format(Number(population))} Einw.`,
      `${city.toUpperCase()}[1]`,
    ]),
  };
}

describe('columns and rows', () => {
  test('are found in other formats and in another order', () => {
    const page = germanPage();
    const order = page.rows.map((_, n) => (n * 7) % page.rows.length);
    const { columns, rows } = alignPlain({ ...page, rows: order.map((n) => page.rows[n] ?? []) }, file);
    expect(columns).toEqual([3, 2, 1]);
    expect(rows.map(({ record }) => record)).toEqual(order);
    expect(rows.every(({ certain, share }) => certain && share > 0.99)).toBe(true);
  });

  test.each([
    ['rounded', (value: string) => String(Math.round(Number(value) / 10) * 10), /^/],
    ['in thousands', (value: string) => (Number(value) / 1_000).toFixed(4), /^/],
    ['as percent', (value: string) => `${Number(value) * 100} %`, /^/],
  ])('are found when numbers are %s', (how, draw) => {
    const rows = file.rows.map(([code = '', , population = '']) => [draw(population), code]);
    const { columns } = alignPlain({ columns: ['x', 'y'], rows }, file);
    expect(columns).toEqual(how === 'rounded' ? [undefined, 0] : [2, 0]);
  });

  test('a column made of two is left alone', () => {
    const rows = file.rows.map(([code = '', city = '', population = '']) => [`${city}, ${code}`, population]);
    expect(alignPlain({ columns: ['Place', 'population'], rows }, file).columns).toEqual([undefined, 2]);
  });

  test('an address that a cell links to is found, not only its text', () => {
    const sites = {
      columns: ['n', 'url'],
      rows: Array.from({ length: 9 }, (_, n) => [`${n}`, `https://www.a${n}.org/`]),
    };
    const page = {
      columns: ['Site'],
      rows: sites.rows.map(() => ['Website']),
      links: sites.rows.map(([, url = '']) => [url]),
    };
    const { columns, rows } = alignPlain(page, sites);
    expect(columns).toEqual([1]);
    expect(rows.map(({ record }) => record)).toEqual(sites.rows.map((_, n) => n));
  });
});

describe('a row', () => {
  test('with a corrected cell is still certain', () => {
    const rows = file.rows.map((row, n) =>
      n === 5 ? [row[0] ?? '', 'Corrected', row[2] ?? '', row[3] ?? ''] : row,
    );
    expect(alignPlain({ ...file, rows }, file).rows[5]).toMatchObject({
      record: 5,
      certain: true,
      others: [],
    });
  });

  test('that is in the file twice is never certain, and the order of the rows chooses', () => {
    const rows = [...file.rows.slice(0, 30), ...file.rows.slice(10, 12), ...file.rows.slice(30)];
    const twice = { ...file, rows };
    const found = alignPlain(twice, twice).rows;
    expect(found.map(({ record }) => record)).toEqual(rows.map((_, n) => n));
    expect(found.flatMap(({ certain }, n) => (certain ? [] : [n]))).toEqual([10, 11, 30, 31]);
    expect(found[10]?.others).toContain(30);
  });

  test('that the file does not have is given no record', () => {
    const page = { ...file, rows: [...file.rows.slice(0, 20), ['ZZZ', 'Nowhere', '3', '1850-01-01']] };
    expect(alignPlain(page, file).rows[20]).toMatchObject({ record: undefined, certain: false });
  });

  test('that a page shows twice gets the record once, and nobody is certain', () => {
    const page = { ...file, rows: [...file.rows, file.rows[4] ?? []] };
    const { rows } = alignPlain(page, file);
    expect([rows[4]?.record, rows[60]?.record]).toEqual([4, undefined]);
    expect([rows[4]?.certain, rows[60]?.certain]).toEqual([false, false]);
    expect(rows[60]?.others).toEqual([4]);
  });
});

describe('one row that was pointed at', () => {
  test('is found by the columns of the sample', () => {
    const page = germanPage();
    const index = indexOf(file);
    const alignment = align({ ...page, rows: page.rows.slice(0, 12) }, index);
    const found = findRecord(page.rows[40] ?? [], alignment, index);
    expect(found).toMatchObject({ record: 40, certain: true });
  });

  test('is not certain when most of it is unknown to the file', () => {
    const index = indexOf(file);
    const row = ['C003', 'Elsewhere', '17', '1850-01-01'];
    expect(findRecord(row, align(file, index), index)).toMatchObject({ certain: false });
  });

  test('is not certain in a file that was too large to be looked at whole', () => {
    const index = { ...indexOf(file), isComplete: false };
    const alignment = align(file, index);
    expect(alignment.rows.some(({ certain }) => certain)).toBe(false);
    expect(findRecord(file.rows[3] ?? [], alignment, index)).toMatchObject({ record: 3, certain: false });
  });
});

test.each([
  ['no columns', { columns: [], rows: [] }],
  ['no rows', { columns: ['a'], rows: [] }],
  ['rows without cells', { columns: ['a', 'b'], rows: [[], []] }],
])('a page of %s aligns with nothing', (_, page) => {
  const { columns, rows } = alignPlain(page, file);
  expect(columns).toEqual(page.columns.map(() => undefined));
  expect(rows.every(({ record, certain }) => record === undefined && !certain)).toBe(true);
});
