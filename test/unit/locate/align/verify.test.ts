import { expect, test } from 'vitest';
import { verify } from '../../../../src/locate/align/verify.ts';
import { cities, indexOf } from './tables.ts';

const all = cities(200);
const page = { ...all, rows: all.rows.slice(0, 60) };

test('the file that holds what a page shows is confirmed, also when it holds more', () => {
  expect(verify(page, indexOf(all))).toMatchObject({ verdict: 'confirmed' });
  expect(verify(page, indexOf(all)).score).toBeGreaterThan(0.95);
});

test('a sibling with the same columns and other records is not', () => {
  const sibling = { ...all, rows: all.rows.slice(60) };
  expect(verify(page, indexOf(sibling)).verdict).not.toBe('confirmed');
});

test('a file about something else is another file', () => {
  const other = { columns: ['a', 'b'], rows: all.rows.map((_, n) => [`x${n}`, `y${n * 3}`]) };
  expect(verify(page, indexOf(other))).toEqual({ score: 0, verdict: 'other' });
});

test('a page without a row proves nothing', () => {
  expect(verify({ columns: all.columns, rows: [] }, indexOf(all)).verdict).toBe('other');
});
