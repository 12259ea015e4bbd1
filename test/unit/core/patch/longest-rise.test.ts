import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestRise } from '../../../../src/core/patch/diff/longest-rise.ts';

/** The length of the longest rise, found in the plainest way. */
function plainLength(numbers: readonly number[]): number {
  const lengths: number[] = [];
  for (const [place, number] of numbers.entries()) {
    const before = lengths.filter((_, at) => (numbers[at] ?? -1) >= 0 && (numbers[at] ?? 0) < number);
    lengths[place] = number < 0 ? 0 : 1 + Math.max(0, ...before);
  }
  return Math.max(0, ...lengths);
}

test('it rises, leaves out what is below 0, and is as long as any', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 15 }), (numbers) => {
      const places = [...longestRise(Int32Array.from(numbers))];
      const rise = places.map((place) => numbers[place] ?? -1);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      expect(rise.every((number, n) => number >= 0 && number > (rise[n - 1] ?? -1))).toBe(true);
      expect(rise.length).toBe(plainLength(numbers));
    }),
  );
});
