import { array, assert, constantFrom, property, record as recordOf, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import type { Field, TableSchema } from '../../../../src/core/schema/table-schema.ts';
import { NO_FILTER, type Filter } from '../../../../src/core/table/filter.ts';
import { filterRecords } from '../../../../src/core/table/filter-records.ts';
import { facetCounts } from '../../../../src/core/table/facet-counts.ts';

const compare = new Intl.Collator('en').compare;
const LAMPS = `lamp,watt,since,street,kinds
a1,100,02/01/2020,Elm Road,led|wall
b2,"1.000,5",01/02/2019,elm road,led
c3,,03/03/2021,Oak Lane,wall|old
d4,90,,Zoo,
é5,?,05/12/2018,Åsgård,old`;
const fields: Field[] = [
  { name: 'watt', type: 'number', decimalChar: ',', groupChar: '.' },
  { name: 'since', type: 'date', format: '%d/%m/%Y' },
  { name: 'kinds', type: 'list', separator: '|' },
];
const schema: TableSchema = { fields, primaryKey: [], foreignKeys: [], missingValues: [''] };

const document = (text = LAMPS) => openCsv(new TextEncoder().encode(text));

/** Runs it to its end. */
function run<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function wanted(filter: Partial<Filter>, table = document()): number[] | undefined {
  const records = run(filterRecords(table, { ...NO_FILTER, ...filter }, { schema, compare }));
  return records && [...records];
}

test('all records as they stand are none in particular', () => {
  expect(wanted({})).toBeUndefined();
  expect(wanted({ text: '  ' })).toBeUndefined();
  expect(wanted({ facets: [{ column: 'nowhere', values: ['x'], mode: 'or' }] })).toBeUndefined();
  expect(wanted({ facets: [{ column: 'lamp', values: [], mode: 'or' }] })).toBeUndefined();
  expect(wanted({ sort: [{ column: 'nowhere', descending: true }] })).toBeUndefined();
});

describe('facets', () => {
  const kinds = (mode: 'or' | 'and' | 'only', ...values: string[]) =>
    wanted({ facets: [{ column: 'kinds', values, mode }] });

  test('any, all, or no others of the values in a cell', () => {
    expect(kinds('or', 'led', 'old')).toEqual([0, 1, 2, 4]);
    expect(kinds('and', 'led', 'wall')).toEqual([0]);
    expect(kinds('only', 'led', 'wall')).toEqual([0, 1]);
    expect(kinds('or', '')).toEqual([3]);
  });

  test('are counted, in all records or in some', () => {
    const counts = (within?: number[]) =>
      run(facetCounts(document(), { column: 4, field: fields[2], within })).values.map(
        ({ value, count }) => `${value} ${count}`,
      );
    expect(counts()).toEqual(['led 2', 'wall 2', 'old 2', ' 1']);
    expect(counts([0, 3])).toEqual(['led 1', 'wall 1', ' 1']);
  });
});

describe('ranges', () => {
  test('of numbers as the file writes them, both ends included', () => {
    expect(wanted({ ranges: [{ column: 'watt', from: '90', to: '100' }] })).toEqual([0, 3]);
    expect(wanted({ ranges: [{ column: 'watt', from: '100,5' }] })).toEqual([1]);
    expect(wanted({ ranges: [{ column: 'watt', to: '95' }] })).toEqual([3]);
  });

  test('of dates in the form of the file', () => {
    expect(wanted({ ranges: [{ column: 'since', from: '01/01/2019', to: '31/12/2020' }] })).toEqual([0, 1]);
  });

  test('of texts', () => {
    expect(wanted({ ranges: [{ column: 'lamp', from: 'b', to: 'd' }] })).toEqual([1, 2]);
  });
});

describe('order', () => {
  const by = (...columns: string[]) =>
    wanted({
      sort: columns.map((column) => ({
        column: column.replace('-', ''),
        descending: column.startsWith('-'),
      })),
    });

  test('numbers as numbers, what is none after them, what is empty last of all', () => {
    expect(by('watt')).toEqual([3, 0, 1, 4, 2]);
    expect(by('-watt')?.slice(-1)).toEqual([2]);
    expect(by('-watt')?.slice(-4, -1)).toEqual([1, 0, 3]);
  });

  test('dates as dates', () => {
    expect(by('since')).toEqual([4, 1, 0, 2, 3]);
  });

  test('texts as people of the language do; then by the next column', () => {
    expect(by('street')).toEqual([4, 1, 0, 2, 3]);
    expect(by('-kinds', 'lamp')).toEqual([2, 4, 0, 1, 3]);
  });

  test('is over what is filtered', () => {
    expect(wanted({ text: 'ELM', sort: [{ column: 'lamp', descending: true }] })).toEqual([1, 0]);
  });

  test('of very many different texts is letter by letter, without case and accents', () => {
    const names = Array.from({ length: 25_000 }, (_, n) => `${n % 2 ? 'É' : 'e'}${n}`);
    const sorted = wanted(
      { sort: [{ column: 'name', descending: false }] },
      document(`name,n\n${names.map((name) => `${name},1`).join('\n')}`),
    );
    const folded = (record: number) => names[record]?.toLowerCase().replace('é', 'e') ?? '';
    expect(sorted).toHaveLength(25_000);
    expect(sorted?.every((record, n) => n === 0 || folded(sorted[n - 1] ?? 0) <= folded(record))).toBe(true);
  });
});

test('says the same as looking at each record', () => {
  const word = constantFrom('', 'a', 'B', 'led|wall', 'led', '12', '1.000', '-3,5');
  const rows = array(tuple(word, word), { minLength: 1, maxLength: 30 });
  const facet = recordOf({
    column: constantFrom('kinds', 'lamp'),
    values: array(word, { minLength: 1 }),
    mode: constantFrom('or' as const, 'and' as const, 'only' as const),
  });
  assert(
    property(rows, array(facet, { maxLength: 2 }), (cells, facets) => {
      const table = document(
        `lamp,kinds\n${cells.map(([lamp, kinds]) => `"${lamp}","${kinds}"`).join('\n')}\n`,
      );
      const naive = cells.flatMap(([lamp, kinds], record) => {
        const passes = facets.every(({ column, values, mode }) => {
          const held = column === 'lamp' ? [lamp] : kinds === '' ? [''] : kinds.split('|');
          if (mode === 'or') return held.some((each) => values.some((value) => value === each));
          return mode === 'and'
            ? values.every((each) => held.includes(each))
            : held.every((each) => values.some((value) => value === each));
        });
        return passes ? [record] : [];
      });
      expect(wanted({ facets }, table)).toEqual(facets.length === 0 ? undefined : naive);
    }),
  );
});
