import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { countUtf8 } from '../../../../src/core/csv/utf8.ts';
import { numRuns } from './well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

/** Whole characters of each length, and their pieces, among what is never one. */
const anyBytes = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => [...new TextEncoder().encode(text)]),
      fc.array(fc.constantFrom(0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf), {
        maxLength: 3,
      }),
      fc.array(fc.constantFrom(0x80, 0x9f, 0xa0, 0xbf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff), {
        maxLength: 4,
      }),
      fc.constant([...new TextEncoder().encode('plain text ')]),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Uint8Array.from(parts.flat()));

function isStrict(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

test('nothing is broken exactly where a strict decoder reads text, wherever in memory the bytes start', () => {
  fc.assert(
    fc.property(anyBytes, fc.nat({ max: 3 }), (bytes, offset) => {
      const moved = new Uint8Array(bytes.length + offset).subarray(offset);
      moved.set(bytes);
      const { characters, broken } = countUtf8(moved);
      expect(broken === 0).toBe(isStrict(bytes));
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      const whole = [...text].filter((character) => character > '\x7f' && character !== '\ufffd').length;
      expect(characters).toBeGreaterThanOrEqual(whole);
    }),
    { numRuns },
  );
});
