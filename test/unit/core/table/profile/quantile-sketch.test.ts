import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { QuantileSketch } from '../../../../../src/core/table/profile/quantile-sketch.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

function sketchOf(numbers: Iterable<number>): QuantileSketch {
  const sketch = new QuantileSketch();
  for (const number of numbers) sketch.add(number, 1);
  return sketch;
}

test('of few numbers every rank is exact', () => {
  fc.assert(
    fc.property(fc.array(finite, { minLength: 1, maxLength: 300 }), (numbers) => {
      const ranked = sketchOf(numbers).ranked();
      const sorted = numbers.toSorted((a, b) => a - b);
      expect(ranked.count).toBe(numbers.length);
      for (const [n, number] of sorted.entries()) {
        expect(ranked.at(n / Math.max(1, numbers.length - 1))).toBeCloseTo(number);
        expect(ranked.below(number)).toBe(sorted.findIndex((each) => each >= number));
        expect(ranked.upTo(number)).toBe(sorted.findLastIndex((each) => each <= number) + 1);
      }
    }),
  );
});

test('a weight is as good as that many numbers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 40 })), {
        minLength: 1,
      }),
      (weighted) => {
        const sketch = new QuantileSketch();
        for (const [number, weight] of weighted) sketch.add(number, weight);
        const one = sketch.ranked();
        const other = sketchOf(
          weighted.flatMap(([number, weight]) => Array.from({ length: weight }, () => number)),
        ).ranked();
        for (const share of [0, 0.25, 0.5, 0.9, 1]) expect(one.at(share)).toBe(other.at(share));
      },
    ),
  );
});

test('of many numbers ranks are as wrong as it says, and little', () => {
  const all = 200_000;
  const sketch = sketchOf(Array.from({ length: all }, (_, n) => (n * 7_919) % all));
  const ranked = sketch.ranked();
  expect(ranked.count).toBe(all);
  expect(sketch.rankError).toBeLessThan(0.001);
  for (const share of [0.01, 0.25, 0.5, 0.75, 0.99])
    expect(Math.abs(ranked.at(share) - share * all)).toBeLessThanOrEqual(sketch.rankError * all + 1);
});

test('the spread is the median distance on one side', () => {
  const ranked = sketchOf([1, 2, 3, 10, 11, 30, 50]).ranked();
  expect(ranked.at(0.5)).toBe(10);
  expect(ranked.spread(10, 'below')).toBe(8);
  expect(ranked.spread(10, 'above')).toBe(20);
});
