import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { add, goTo, pass, setHidden, setUp, tearDown, watching } from './watching.ts';

beforeEach(setUp);
afterEach(tearDown);

test('going elsewhere does not wait for the pause of a restless page', async () => {
  const { onChange } = watching();
  for (let ms = 0; ms < 60_000; ms += 100) {
    add('tr');
    await pass(100);
  }
  onChange.mockClear();
  goTo('/next');
  await pass(1_000);
  expect(onChange).toHaveBeenCalled();
});

test('a page that never stops going elsewhere is read all the same', async () => {
  const { onChange } = watching();
  for (let step = 0; step < 20; step += 1) {
    goTo(`/step/${step}`);
    await pass(100);
  }
  expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(4);
});

test('an endless table is read again and again, ever more rarely', async () => {
  const table = add('table');
  const { runs } = watching();
  for (let ms = 0; ms < 120_000; ms += 500) {
    add('tr', table);
    await pass(500);
  }
  const inFirstMinute = runs.filter(({ start }) => start < 60_000 + (runs[0]?.start ?? 0)).length;
  expect(inFirstMinute).toBeGreaterThan(5);
  expect(inFirstMinute).toBeLessThan(30);
  expect(runs.length - inFirstMinute).toBeLessThan(inFirstMinute);
});

test('whatever a run costs and however a page ticks, the watch stays within its share of the time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3_000 }),
      fc.array(fc.nat(3_000), { maxLength: 40 }),
      async (cost, ticks) => {
        const { runs, clock, stop } = watching(cost);
        const from = clock();
        for (const ms of ticks) {
          add('tr');
          await pass(ms);
        }
        await pass(60_000);
        stop();
        expect(runs.length * cost).toBeLessThanOrEqual((clock() - from) / 20 + cost);
        expect(runs.length > 0).toBe(ticks.length > 0);
        for (const [index, { start }] of runs.entries())
          expect(start - (runs[index - 1]?.end ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(
            20 * cost,
          );
      },
    ),
    { numRuns: 25 },
  );
});

test('on a hidden page nothing happens; seen again, it is read once', async () => {
  const { onChange } = watching();
  add('table');
  await pass(100);
  setHidden(true);
  add('table');
  goTo('/hidden');
  await pass(120_000);
  expect(onChange).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
  setHidden(false);
  await pass(400);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('a page that opens hidden is read when it is first seen', async () => {
  setHidden(true);
  const { onChange } = watching();
  add('table');
  await pass(60_000);
  expect(onChange).not.toHaveBeenCalled();
  setHidden(false);
  await pass(400);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('where the browser tells when it is idle, the watch waits for that', async () => {
  let work: (() => void) | undefined;
  const cancel = vi.fn<(id: number) => void>();
  vi.stubGlobal('cancelIdleCallback', cancel);
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => {
    work = callback;
    return 7;
  });
  const { onChange, stop } = watching();
  add('table');
  await pass(10_000);
  expect(onChange).not.toHaveBeenCalled();
  work?.();
  expect(onChange).toHaveBeenCalledTimes(1);
  add('table');
  await pass(10_000);
  stop();
  expect(cancel).toHaveBeenCalledWith(7);
});
