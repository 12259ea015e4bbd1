import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Period, periodOf, periodsThrough } from '../../../src/history/periods.ts';

const period = fc.constantFrom<Period>('month', 'week');

test('a moment lies in its period, which begins on the first or on a Monday', () => {
  const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, period, (moment, each) => {
      const start = new Date(periodOf(moment.toISOString(), each) ?? '');
      const days = (moment.getTime() - start.getTime()) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(0);
      expect(days).toBeLessThan(each === 'week' ? 7 : 31);
      expect(each === 'week' ? start.getUTCDay() : start.getUTCDate()).toBe(1);
    }),
  );
});

test('any dates make a row that is sorted and holds all of them', () => {
  const dates = fc.array(fc.date({ noInvalidDate: true }), { maxLength: 5 });
  fc.assert(
    fc.property(dates, period, (moments, each) => {
      const found = moments.flatMap((moment) => periodOf(moment.toISOString(), each) ?? []);
      const row = periodsThrough(found, each);
      const times = row.map((start) => Date.parse(start));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(new Set(row).size).toBe(row.length);
      expect(found.filter((start) => !row.includes(start))).toEqual([]);
    }),
  );
});

test('empty periods are in the row, unless it would be endless', () => {
  expect(periodsThrough(['2024-01-01', '2023-11-01'], 'month')).toEqual([
    '2023-11-01',
    '2023-12-01',
    '2024-01-01',
  ]);
  expect(periodsThrough(['1970-01-05', '2024-01-01'], 'week')).toEqual(['1970-01-05', '2024-01-01']);
});

test.each(['', 'never', '-271821-04-20T00:00:00.000Z', '+275760-09-14T00:00:00.000Z'])(
  '%j has no month',
  (date) => {
    expect(periodOf(date, 'month')).toBeUndefined();
  },
);
