import { array, assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { stableOrder } from '../../../../src/core/table/stable-order.ts';

test('sorts as a stable sort by comparison does, whatever the numbers', () => {
  assert(
    property(array(double()), (numbers) => {
      const keys = Float64Array.from(numbers);
      const rank = (record: number) => (Number.isNaN(keys[record]) ? Infinity : (keys[record] ?? 0));
      const naive = numbers
        .map((_, record) => record)
        .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
      const order = Uint32Array.from(numbers, (_, record) => record);
      expect([...stableOrder(order, keys)]).toEqual(naive);
    }),
  );
});

test('takes only the records of the order that it is given, and leaves equal ones as they stood', () => {
  const keys = Float64Array.of(5, 1, 5, -0, 0, Number.NaN, -3.5);
  expect([...stableOrder(Uint32Array.of(5, 4, 3, 2, 0, 6), keys)]).toEqual([6, 4, 3, 2, 0, 5]);
});
