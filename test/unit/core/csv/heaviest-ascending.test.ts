import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestAscending } from '../../../../src/core/csv/heaviest-ascending.ts';
import { numRuns } from './well-formed.ts';

/** The weight of the heaviest ascending subsequence, by trying all of them. */
function heaviest(items: readonly [key: number, weight: number][], above = -Infinity): number {
  return items.reduce(
    (best, [key, weight], n) =>
      key > above ? Math.max(best, weight + heaviest(items.slice(n + 1), key)) : best,
    0,
  );
}

test('ascends, and none is heavier', () => {
  const anyItems = fc
    .uniqueArray(fc.nat(20), { maxLength: 8 })
    .chain((keys) =>
      fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), fc.integer({ min: 1, max: 9 })))),
    );
  fc.assert(
    fc.property(anyItems, (items) => {
      const weight = (n: number): number => items[n]?.[1] ?? 0;
      const places = heaviestAscending(
        items.map(([key]) => key),
        weight,
      );
      const keys = places.map((n) => items[n]?.[0] ?? -1);
      expect(keys).toEqual(keys.toSorted((a, b) => a - b));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.reduce((sum, n) => sum + weight(n), 0)).toBe(heaviest(items));
    }),
    { numRuns },
  );
});
