import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnPairs } from '../../../../src/locate/align/column-pairs.ts';
import { editDistance } from '../../../../src/core/values/edit-distance.ts';
import { toFileValue } from '../../../../src/locate/align/to-file-value.ts';
import { numRuns } from '../../core/patch/runs.ts';
import { alignPlain, cities, fileOf, type Plain } from './tables.ts';

/** Cities with an answer and a class, as the file has them. */
const file: Plain = {
  columns: [...cities(40).columns, 'open', 'kind'],
  rows: cities(40).rows.map((row, n) => [...row, String(n % 3 === 0), ['u', 'r', 's'][n % 3] ?? '']),
};

function pageWith(draw: (record: readonly string[]) => string[], columns: string[]): Plain {
  return { columns, rows: file.rows.map(draw) };
}

describe('columns in other words', () => {
  const page = pageWith(
    ([code = '', city = '', , , open = '']) => [code, city, open === 'true' ? 'ja' : 'nein'],
    ['Code', 'Stadt', 'Open'],
  );

  test('are paired by the rows, and written back by what was seen', () => {
    const alignment = alignPlain(page, { ...file, columns: file.columns.slice(0, 5) });
    expect(alignment.columns).toEqual([0, 1, 4]);
    const pairs = columnPairs(page, fileOf(file), alignment, 2);
    expect(pairs.shown).toHaveLength(40);
    expect(toFileValue('nein', pairs)).toBe('false');
  });

  test('are left alone when two columns of the file could be meant', () => {
    const twice = {
      columns: [...file.columns, 'shut'],
      rows: file.rows.map((row) => [...row, `not ${row[4] ?? ''}`]),
    };
    const unnamed = { ...page, columns: ['Code', 'Stadt', 'Geöffnet'] };
    expect(alignPlain(unnamed, twice).columns).toEqual([0, 1, undefined]);
  });

  test('teach nothing when they are not paired', () => {
    const alignment = alignPlain({ ...page, rows: page.rows.slice(0, 4) }, file);
    expect(columnPairs(page, fileOf(file), alignment, 2)).toEqual({ shown: [], stored: [] });
  });
});

test('a row that only its misspelled name tells is offered its record, not for certain', () => {
  const names = ['Springfield', 'Shelbyville', 'Ogdenville', 'Brockway', 'Cypress Creek', 'Capital City'];
  const towns = { columns: ['name', 'note'], rows: names.map((name, n) => [name, `note ${n}`]) };
  const rows = towns.rows.map(([name = '', note = '']) =>
    name === 'Shelbyville' ? ['Shelbyvlile', 'new'] : [name, note],
  );
  expect(alignPlain({ ...towns, rows }, towns).rows[1]).toMatchObject({
    record: 1,
    certain: false,
    share: 0,
  });
});

describe('the distance of two texts', () => {
  test.each([
    ['abcd', 'abcd', 0],
    ['abcd', 'abdc', 1],
    ['abcd', 'bcd', 1],
    ['abcd', 'abxcdy', 2],
    ['abcd', 'wxyz', 3],
    ['', 'abc', 3],
  ])('%j and %j: %i', (a, b, expected) => {
    expect(editDistance(a, b, 2)).toBe(expected);
  });

  test('is the same from either side, and 0 for equal texts alone', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(editDistance(a, b, 2)).toBe(editDistance(b, a, 2));
        expect(editDistance(a, b, 2) === 0).toBe(a === b);
      }),
      { numRuns },
    );
  });
});
