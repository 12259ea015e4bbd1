import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DistinctSketch } from '../../../../../src/core/table/profile/distinct-sketch.ts';
import { ValueCounts } from '../../../../../src/core/table/profile/value-counts.ts';

test('up to the cap counts are exact', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (values) => {
      const counts = new ValueCounts(500);
      for (const value of values) counts.add(value, 1);
      const expected = new Map(
        values.map((value) => [value, values.filter((each) => each === value).length]),
      );
      expect(counts.all()).toEqual(expected);
      expect(counts.distinct(values.length)).toEqual({ count: expected.size, isExact: true });
      expect(counts.error).toBe(0);
    }),
  );
});

test('beyond it frequent values keep a count that is too low by the stated error at most', () => {
  const counts = new ValueCounts(1_000);
  const all = 60_000;
  for (let n = 0; n < all; n++) counts.add(n % 10 === 0 ? 'frequent' : `rare ${n}`, 1);
  const [first] = counts.top(5);
  expect(first?.value).toBe('frequent');
  expect(first?.count).toBeLessThanOrEqual(all / 10);
  expect((first?.count ?? 0) + counts.error).toBeGreaterThanOrEqual(all / 10);
  expect(counts.all()).toBeUndefined();
  const { count, isExact } = counts.distinct(all);
  expect(isExact).toBe(false);
  expect(count / (all * 0.9 + 1)).toBeCloseTo(1, 1);
});

test('values that differ only behind their beginning are different', () => {
  const counts = new ValueCounts(10);
  counts.add(`${'x'.repeat(5_000)}1`, 1);
  counts.add(`${'x'.repeat(5_000)}2`, 1);
  expect(counts.distinct(2).count).toBe(2);
  expect(counts.top(1)[0]?.value).toBe(`${'x'.repeat(200)}…`);
});

test.each([100, 10_000, 300_000])('the estimate of %i different texts is within 3 %%', (size) => {
  const sketch = new DistinctSketch();
  for (let n = 0; n < size; n++) sketch.add(`value ${n}`);
  for (let n = 0; n < size; n += 3) sketch.add(`value ${n}`);
  expect(Math.abs(sketch.estimate() / size - 1)).toBeLessThan(0.03);
});
