import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { applySplices, partsOf, type Splice } from '../../../../src/core/csv/splice.ts';
import { numRuns } from './well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const SIZE = 60_000;
const file = Uint8Array.from({ length: SIZE }, (_, n) => n % 251);

/** Sorted and disjoint. */
const anySplices = fc
  .array(fc.tuple(fc.nat(9_000), fc.nat(50), fc.uint8Array({ maxLength: 5 })), { maxLength: 6 })
  .map((gaps) => {
    let at = 0;
    return gaps.map(([gap, length, bytes]): Splice => {
      const start = at + gap;
      at = start + length;
      return { start, end: at, bytes: bytes.slice() };
    });
  });

test('the parts one after the other are the file with its splices', () => {
  fc.assert(
    fc.property(anySplices, (splices) => {
      expect(Buffer.concat(partsOf(file, splices)).equals(applySplices(file, splices))).toBe(true);
    }),
    { numRuns },
  );
});

test('what does not change is not copied, and edits close together are one part', () => {
  const at = (start: number): Splice => ({ start, end: start + 1, bytes: Uint8Array.of(7) });
  const parts = partsOf(file, [at(20_000), at(20_100), at(40_000)]);
  expect(parts.map(({ length }) => length)).toEqual([20_000, 101, 19_899, 1, 19_999]);
  expect(parts.map(({ buffer }) => buffer === file.buffer)).toEqual([true, false, true, false, true]);
});
