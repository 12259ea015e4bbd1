import { array, assert, boolean, constantFrom, property, record, string, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filter, NO_FILTER } from '../../../../src/core/table/filter.ts';
import { filterFromText, filterToText } from '../../../../src/core/table/filter-text.ts';

const text = string({ unit: 'grapheme', maxLength: 12 });
const filters: Arbitrary<Filter> = record({
  text,
  facets: array(
    record({
      column: text,
      values: array(text, { maxLength: 4 }),
      mode: constantFrom('or', 'and', 'only'),
    }),
    { maxLength: 4 },
  ),
  ranges: array(record({ column: text, from: text, to: text }, { requiredKeys: ['column'] }), {
    maxLength: 3,
  }),
  sort: array(record({ column: text, descending: boolean() }), { maxLength: 3 }),
});

test('a filter comes back as it was', () =>
  assert(
    property(filters, (filter) => {
      expect(filterFromText(filterToText(filter))).toEqual(filter);
    }),
  ));

test('it can stand in the fragment of an address as it is', () =>
  assert(
    property(filters, (filter) => {
      const written = filterToText(filter);
      const address = new URL(`https://data.example/#${written}`);
      expect(address.hash).toBe(written === '' ? '' : `#${written}`);
    }),
  ));

test('people can read it', () => {
  expect(
    filterToText({
      text: 'old oak',
      facets: [{ column: 'kind', values: ['tree', 'bush, low'], mode: 'or' }],
      ranges: [
        { column: 'height', from: '1,5', to: '20' },
        { column: 'planted', from: '2001' },
      ],
      sort: [{ column: 'height', descending: true }],
    }),
  ).toBe('find=old+oak&any:kind=tree,bush%2C+low&between:height=1%2C5,20&from:planted=2001&down:height');
});

const pieces = constantFrom(
  'any:',
  'all:',
  'between:',
  'from:',
  'to:',
  'up:',
  'find',
  'x',
  '=',
  '&',
  ',',
  '%',
  '%41',
  '+',
  ':',
  '\ud800',
  'é',
);

describe('what is no filter', () => {
  test('anything is read', () =>
    assert(
      property(array(pieces, { maxLength: 30 }), (parts) => {
        const anything = parts.join('');
        const filter = filterFromText(anything);
        expect(filterFromText(filterToText(filter))).toEqual(filter);
      }),
    ));

  test.each(['', '&&&', 'any=tree', '__proto__:a=b', 'between:height=1', 'any:%E0%A4%A=x', 'find'])(
    '%j says nothing',
    (nothing) => expect(filterFromText(nothing)).toEqual(NO_FILTER),
  );

  test('a damaged part is left out, the others hold', () =>
    expect(filterFromText('any:kind=%ZZ&up:name&find=oak')).toEqual({
      ...NO_FILTER,
      text: 'oak',
      sort: [{ column: 'name', descending: false }],
    }));

  test('an endless one is none, and of many parts the first ones hold', () => {
    expect(filterFromText(`find=${'a'.repeat(60_000)}`)).toEqual(NO_FILTER);
    expect(filterFromText('up:a&'.repeat(1000)).sort).toHaveLength(200);
  });
});
