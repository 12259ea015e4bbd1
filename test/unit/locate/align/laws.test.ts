import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { explainDifference } from '../../../../src/locate/align/explain-difference.ts';
import { toFileValue } from '../../../../src/locate/align/to-file-value.ts';
import { verify } from '../../../../src/locate/align/verify.ts';
import { numRuns } from '../../core/patch/runs.ts';
import { alignPlain, indexOf, type Plain } from './tables.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

/** A table whose records differ in several columns each: keys, words, numbers and few-valued classes. */
const tables: fc.Arbitrary<Plain> = fc
  .tuple(fc.integer({ min: 8, max: 40 }), fc.integer({ min: 2, max: 5 }), fc.integer())
  .map(([count, classes, salt]) => ({
    columns: ['key', 'word', 'amount', 'class'],
    rows: Array.from({ length: count }, (_, n) => [
      `K${n}-${salt}`,
      `word ${(n * 31 + salt) % 1_009}`,
      String((n * 7_919) % 10_007),
      `class ${n % classes}`,
    ]),
  }));

const anyTexts = fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 5 }), {
  maxLength: 12,
});

test('a table aligned with itself is itself', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { columns, rows } = alignPlain(table, table);
      expect(columns).toEqual([0, 1, 2, 3]);
      expect(rows.map(({ record }) => record)).toEqual(table.rows.map((_, n) => n));
      expect(rows.every(({ certain }) => certain)).toBe(true);
    }),
    { numRuns },
  );
});

test('other rows first, other columns first: the same cells', () => {
  fc.assert(
    fc.property(
      tables,
      fc.integer({ min: 1, max: 39 }),
      fc.constantFrom([3, 1, 0, 2], [1, 0, 3, 2]),
      (table, turn, order) => {
        const places = table.rows.map((_, n) => (n + turn) % table.rows.length);
        const rows = places.map((place) => order.map((column) => table.rows[place]?.[column] ?? ''));
        const found = alignPlain(
          { columns: order.map((column) => table.columns[column] ?? ''), rows },
          table,
        );
        expect(found.columns).toEqual(order);
        expect(found.rows.map(({ record }) => record)).toEqual(places);
      },
    ),
    { numRuns },
  );
});

test('a row whose values are all in two records is never certain', () => {
  fc.assert(
    fc.property(tables, fc.nat(), (table, which) => {
      const place = which % table.rows.length;
      const twin = table.rows[place] ?? [];
      const { rows } = alignPlain(table, { ...table, rows: [...table.rows, twin] });
      expect(rows[place]?.certain).toBe(false);
    }),
    { numRuns },
  );
});

test('records recombined of the same values make no wrong row certain', () => {
  fc.assert(
    fc.property(
      tables,
      fc.array(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), { maxLength: 60 }),
      (table, picks) => {
        const more = picks.map((pick) =>
          pick.map((place, column) => table.rows[place % table.rows.length]?.[column] ?? ''),
        );
        const { rows } = alignPlain(table, { ...table, rows: [...more, ...table.rows] });
        const wrong = rows.filter(({ certain, record }, n) => certain && record !== more.length + n);
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns },
  );
});

test('no record is given to two rows', () => {
  fc.assert(
    fc.property(anyTexts, anyTexts, (page, file) => {
      const { rows } = alignPlain(
        { columns: ['a', 'b', 'c'], rows: page },
        { columns: ['a', 'b'], rows: file },
      );
      const records = rows.flatMap(({ record }) => record ?? []);
      expect(new Set(records).size).toBe(records.length);
    }),
    { numRuns },
  );
});

test('whatever the texts, there is an answer', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(anyTexts, anyTexts, text, text, (page, file, shown, stored) => {
      const { score } = verify(
        { columns: ['a', 'b'], rows: page },
        indexOf({ columns: ['a', 'b'], rows: file }),
      );
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(['same', 'format', 'edited']).toContain(explainDifference(shown, stored));
      const written = toFileValue(shown, { shown: page.flat(), stored: file.flat() });
      expect(typeof (written ?? '')).toBe('string');
    }),
    { numRuns },
  );
});
