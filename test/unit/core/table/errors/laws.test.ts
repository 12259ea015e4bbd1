import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { brief, each, foundIn } from './found-in.ts';

/** Milliseconds for hundreds of tables on a busy machine. */
const PATIENCE = 30_000;

/** A column of a clean table, from a seed. */
const COLUMNS: Readonly<Record<string, (n: number) => string>> = {
  id: (n) => String(n + 1),
  category: (n) => ['Bibliothèque', 'Piscine', 'École', 'Gymnase', 'Théâtre'][n % 5] ?? '',
  date: (n) => new Date(Date.UTC(2020, 0, 1) + ((n * 7_919) % 1_400) * 86_400_000).toISOString().slice(0, 10),
  amount: (n) => (100 + ((n * 6_151) % 5_000) / 10).toFixed(2),
  skewed: (n) => Math.exp(((n * 4_909) % 1_000) / 100).toFixed(1),
  latitude: (n) => (43 + ((n * 3_571) % 7_000) / 1_000).toFixed(4),
  longitude: (n) => (-1 + ((n * 2_293) % 7_000) / 1_000).toFixed(4),
  code: (n) => String((n * 317) % (n % 3 === 0 ? 9_600 : 96_000)).padStart(5, '0'),
  open: (n) => (n % 3 === 0 ? 'oui' : 'non'),
  remark: (n) => (n % 4 === 0 ? `Fermé le lundi, sauf le ${1 + (n % 28)} mai.` : ''),
};
const shape = fc.record({
  length: fc.integer({ min: 60, max: 240 }),
  from: fc.integer({ min: 0, max: 100_000 }),
});

function table({ length, from }: { length: number; from: number }): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([name, value]) => [name, each(length, (n) => value(n + from))]),
  );
}

/** Turns one value into another that is wrong. */
const MISTAKES: readonly { kind: string; column: string; wrong(value: string): string }[] = [
  { kind: 'spaces', column: 'category', wrong: (value) => `${value} ` },
  { kind: 'case', column: 'category', wrong: (value) => value.toUpperCase() },
  { kind: 'outlier', column: 'amount', wrong: (value) => `${value.replace('.', '')}0` },
  { kind: 'coordinate', column: 'latitude', wrong: (value) => value.replace('.', '') },
  { kind: 'coordinate', column: 'longitude', wrong: () => '312.5' },
  { kind: 'date-format', column: 'date', wrong: (value) => value.replace(/-\d\d-/, '-13-') },
  { kind: 'code', column: 'code', wrong: (value) => `${value}.0` },
];

test(
  'in a clean table nothing is found',
  () => {
    fc.assert(
      fc.property(shape, (given) => {
        expect(brief(foundIn(table(given)))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  },
  PATIENCE,
);

test.each(MISTAKES)(
  '$kind in $column: one mistake is found where it is, and nothing else',
  ({ kind, column, wrong }) => {
    fc.assert(
      fc.property(shape, fc.nat(), (given, at) => {
        const columns = table(given);
        const values = columns[column] ?? [];
        const record = at % values.length;
        const value = wrong(values[record] ?? '');
        columns[column] = values.with(record, value);
        const found = foundIn(columns);
        expect(found.map(({ kind, current, records }) => ({ kind, current, records }))).toEqual([
          { kind, current: value, records: [record] },
        ]);
      }),
      { numRuns: 10 },
    );
  },
  PATIENCE,
);

test(
  'whatever a table holds, there is an answer, and what is proposed is another value',
  () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ' ')),
      fc.integer().map(String),
      fc.constantFrom('', ' ', '1,5', '2024-13-01', 'Ã©', '0', '-', '\u200b', '9'.repeat(300)),
    );
    const name = fc.constantFrom('latitude', 'longitude', 'a', 'b');
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.array(value, { minLength: 1, maxLength: 80 }), { minKeys: 1 }),
        (columns) => {
          for (const { current, proposed, records, count } of foundIn(columns)) {
            expect(proposed).not.toBe(current);
            expect(count).toBeGreaterThanOrEqual(records.length);
          }
        },
      ),
      { numRuns: 40 },
    );
  },
  PATIENCE,
);
