import { expect, test } from 'vitest';
import { inSlices } from '../../../../src/workbench/schema/in-slices.ts';

/** Work that counts its slices, for ever when no end is given. */
function* count(end = Infinity): Generator<undefined, number> {
  let n = 0;
  while (n < end) {
    n++;
    yield;
  }
  return n;
}

test('gives what the work gives', async () => {
  expect(await inSlices(count(1_000), new AbortController().signal)).toBe(1_000);
});

test('others get their turn meanwhile, and can end it', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error('enough')), 20);
  await expect(inSlices(count(), stop.signal)).rejects.toThrow('enough');
});
