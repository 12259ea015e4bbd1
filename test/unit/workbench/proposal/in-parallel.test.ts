import { expect, test } from 'vitest';
import { inParallel } from '../../../../src/workbench/proposal/in-parallel.ts';

/** Work whose ends the test decides. */
function controlled() {
  const begun: number[] = [];
  const ends = new Map<number, (error?: Error) => void>();
  const work = (item: number) =>
    new Promise<string>((resolve, reject) => {
      begun.push(item);
      ends.set(item, (error) => (error ? reject(error) : resolve(`done ${item}`)));
    });
  const settle = async (item: number, error?: Error) => {
    ends.get(item)?.(error);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { begun, work, settle };
}

test('so many at a time, results in the order of the items', async () => {
  const { begun, work, settle } = controlled();
  const all = inParallel([1, 2, 3], 2, work);
  expect(begun).toEqual([1, 2]);
  await settle(2);
  expect(begun).toEqual([1, 2, 3]);
  await settle(3);
  await settle(1);
  expect(await all).toEqual(['done 1', 'done 2', 'done 3']);
});

test('after a failure nothing more is begun', async () => {
  const { begun, work, settle } = controlled();
  const all = inParallel([1, 2, 3, 4], 2, work);
  const failure = all.catch((error: unknown) => error);
  await settle(1, new Error('broken'));
  await settle(2);
  expect(await failure).toEqual(new Error('broken'));
  expect(begun).toEqual([1, 2]);
});

test('nothing to do is done', async () => {
  expect(await inParallel([], 4, async () => 1)).toEqual([]);
});
