import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberEdges } from '../../../../../src/core/table/profile/histogram.ts';
import { timeEdges } from '../../../../../src/core/table/profile/time-edges.ts';

const days = (edges: readonly number[]) => edges.map((edge) => new Date(edge).toISOString().slice(0, 10));

test('edges are round and hold both ends', () => {
  expect(numberEdges(0.3, 9.7)).toEqual(Array.from({ length: 21 }, (_, n) => n / 2));
  expect(numberEdges(-12, 1_180).slice(0, 3)).toEqual([-100, 0, 100]);
  expect(numberEdges(5, 5)).toEqual([5, 5]);
});

test('moments have edges of a calendar', () => {
  const edges = (from: string, to: string) => days(timeEdges(Date.parse(from), Date.parse(to), 20));
  expect(edges('2024-01-03', '2024-02-20')[0]).toBe('2024-01-01');
  expect(edges('2023-01-15', '2024-03-02')).toHaveLength(16);
  expect(edges('1950-06-01', '1999-01-01').slice(0, 2)).toEqual(['1950-01-01', '1955-01-01']);
});

test('whatever the ends, edges rise, are few, and hold both', () => {
  const moment = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (a, b) => {
        expectGood(numberEdges(Math.min(a, b), Math.max(a, b)), Math.min(a, b), Math.max(a, b));
      },
    ),
  );
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const [from, to] = [Math.min(a.getTime(), b.getTime()), Math.max(a.getTime(), b.getTime())];
      expectGood(timeEdges(from, to, 20), from, to);
    }),
  );
});

function expectGood(edges: readonly number[], from: number, to: number): void {
  expect(edges.length).toBeLessThanOrEqual(25);
  expect(edges[0]).toBeLessThanOrEqual(from);
  expect(edges.at(-1)).toBeGreaterThanOrEqual(to);
  expect(edges.every((edge, n) => n === 0 || edge >= (edges[n - 1] ?? edge))).toBe(true);
}
