import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, createPace } from '../../../../src/platform/page/pace.ts';

interface Step {
  /** Milliseconds from the end of the last run to the next change of the page. */
  after: number;
  change: Change;
  cost: number;
}

const steps = fc.array(
  fc.record({
    after: fc.oneof(fc.nat(50), fc.nat(20_000)),
    change: fc.constantFrom<Change>('page', 'part'),
    cost: fc.oneof(fc.nat(5), fc.nat(2_000)),
  }),
  { minLength: 1, maxLength: 120 },
);

/** The runs of a page that changes so, each as early as its pace allows. */
function runsOf(changes: readonly Step[]): { start: number; end: number }[] {
  const pace = createPace();
  let now = 0;
  return changes.map(({ after, change, cost }) => {
    const start = pace.due(now + after, change);
    now = start + cost;
    pace.ran(start, now);
    return { start, end: now };
  });
}

test('whatever a page does, reading it takes at most a twentieth of the time, and one run', () => {
  fc.assert(
    fc.property(steps, (changes) => {
      const runs = runsOf(changes);
      const costs = runs.map(({ start, end }) => end - start);
      const spent = costs.reduce((sum, cost) => sum + cost, 0);
      expect(spent).toBeLessThanOrEqual((runs.at(-1)?.end ?? 0) / 20 + Math.max(...costs));
    }),
  );
});

test('whatever a page does, a minute holds at most thirty runs', () => {
  fc.assert(
    fc.property(steps, (changes) => {
      const starts = runsOf(changes).map(({ start }) => start);
      const minutes = starts.slice(30).map((start, index) => start - (starts[index] ?? 0));
      expect(minutes.every((ms) => ms >= 60_000)).toBe(true);
    }),
  );
});

test('a page that goes elsewhere all the time reaches the bound of a minute, and no more', () => {
  const starts = runsOf(Array.from({ length: 60 }, () => ({ after: 0, change: 'page' as const, cost: 1 })));
  expect(starts.filter(({ start }) => start < 60_000)).toHaveLength(30);
});

test('the pauses of a page that never rests grow up to half a minute, and end when it rests', () => {
  const restless = Array.from({ length: 14 }, () => ({ after: 10, change: 'part' as const, cost: 1 }));
  const runs = runsOf([...restless, { after: 5_000, change: 'part', cost: 1 }]);
  const pauses = runs.map(({ start }, index) => Math.round(start - (runs[index - 1]?.end ?? 0)));
  expect(pauses.slice(0, 4)).toEqual([410, 610, 910, 1360]);
  expect(pauses.at(-2)).toBe(30_010);
  expect(pauses.at(-1)).toBe(5_400);
});
