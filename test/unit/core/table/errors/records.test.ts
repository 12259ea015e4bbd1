import { describe, expect, test } from 'vitest';
import type { TableSchema } from '../../../../../src/core/schema/table-schema.ts';
import { brief, each, foundIn } from './found-in.ts';

const ids = (length: number) => each(length, (n) => `record ${n * n}`);

describe('coordinates', () => {
  const lat = each(60, (n) => (45 + (n % 30) / 10 + n / 1_000).toFixed(4));
  const lon = each(60, (n) => (2 + (n % 20) / 10 + n / 1_000).toFixed(4));
  const places = (odd: readonly [string, string][]) =>
    foundIn({
      name: ids(60 + odd.length),
      lat: [...lat, ...odd.map(([each]) => each)],
      lon: [...lon, ...odd.map(([, each]) => each)],
    });

  test('off the Earth, exchanged, without a mark, at nothing', () => {
    const found = places([
      ['145.2', '2.5'],
      ['2.5', '46.5'],
      ['462345', '2.5'],
      ['0', '0'],
    ]);
    expect(brief(found)).toEqual([
      'coordinate | 145.2',
      'coordinate | 2.5 | 46.5',
      'coordinate | 462345 | 46.2345',
      'coordinate | 0',
    ]);
    expect(found[1]).toMatchObject({
      records: [61],
      beside: { column: 2, current: '46.5', proposed: '2.5' },
    });
  });

  test('places far away are right, and so are projected ones', () => {
    expect(
      places([
        ['-21.1', '55.5'],
        ['14.6', '-61.0'],
        ['48.85', '2.35'],
      ]),
    ).toEqual([]);
    const wide = {
      name: ids(61),
      lat: [...each(60, (n) => (42 + ((n * 7) % 80) / 10 + n / 1_000).toFixed(3)), '-12.756'],
      lon: [...each(60, (n) => (-2 + ((n * 11) % 80) / 10 + n / 1_000).toFixed(3)), '45.228'],
    };
    expect(foundIn(wide)).toEqual([]);
    const projected = {
      name: ids(60),
      lat: each(60, (n) => String(6_860_000 + n * 37)),
      lon: each(60, (n) => String(650_000 + n * 41)),
    };
    expect(foundIn(projected)).toEqual([]);
  });
});

describe('check digits', () => {
  /** Figures with the digit that makes them right. */
  const luhn = (figures: string) => {
    const total = Array.from(figures).reduce((all, figure, n) => {
      const doubled = (figures.length - n) % 2 === 1 ? Number(figure) * 2 : Number(figure);
      return all + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    return `${figures}${(10 - (total % 10)) % 10}`;
  };
  const numbers = each(40, (n) => luhn(String(31_234_567 + n * 977)));

  test('a wrong one among right ones', () => {
    const [first = ''] = numbers;
    const wrong = `${first.slice(0, -1)}${(Number(first.at(-1)) + 1) % 10}`;
    expect(brief(foundIn({ name: ids(41), siren: [...numbers, wrong] }))).toEqual([`check-digit | ${wrong}`]);
  });

  test('numbers that follow no standard are right', () => {
    expect(foundIn({ name: ids(60), number: each(60, (n) => String(312_345_678 + n * 9_973)) })).toEqual([]);
  });

  test('offices of the French post are right', () => {
    const siret = each(40, (n) => luhn(`552100554${String(1_000 + n * 13)}`));
    expect(foundIn({ name: ids(41), siret: [...siret, '35600000000048'] })).toEqual([]);
  });
});

describe('records', () => {
  const columns = {
    name: ids(100),
    price: each(100, (n) => String(10 + n)),
    city: each(100, (n) => `City ${n % 9}`),
  };

  test('one that is there twice', () => {
    const again = Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, [...values, values[7] ?? '']]),
    );
    const [first, ...more] = foundIn(again);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      kind: 'repeated-record',
      column: undefined,
      records: [100],
      why: { first: 7 },
    });
  });

  test('equal records that chance makes are right', () => {
    const dice = {
      one: each(100, (n) => String((n * n) % 6)),
      other: each(100, (n) => String((n * 7) % 6)),
      third: each(100, (n) => String(n % 4)),
    };
    expect(foundIn(dice)).toEqual([]);
  });

  test('a key that is there twice, or not at all', () => {
    const name = (columns.name ?? []).with(50, 'record 0').with(51, '');
    expect(brief(foundIn({ ...columns, name }, { key: ['name'] }))).toEqual([
      'repeated-key | record 0',
      'empty | ',
    ]);
  });

  test('what the schema requires', () => {
    const schema: TableSchema = {
      fields: [{ name: 'price', type: 'number', constraints: { required: true } }],
      primaryKey: [],
      foreignKeys: [],
      missingValues: [''],
    };
    const price = columns.price.with(3, '');
    expect(foundIn({ ...columns, price }, { schema })).toMatchObject([
      { kind: 'empty', column: 1, records: [3], why: { isKey: false } },
    ]);
    expect(foundIn({ ...columns, price })).toEqual([]);
  });
});
