import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { codecFor } from '../../../../src/core/csv/codec.ts';
import { nearestText } from '../../../../src/core/csv/nearest.ts';
import { numRuns } from './well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

test.each([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'koi8-r',
  'macintosh',
  'windows-874',
])('%s: what it does not lack comes back', (label) => {
  const codec = codecFor(label);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const held = Array.from(text)
        .filter((character) => !codec.lacks(character))
        .join('');
      expect(codec.decode(codec.encode(held))).toBe(held);
    }),
    { numRuns },
  );
});

test.each([
  ['utf-8', '\ud800', true],
  ['utf-8', '😀', false],
  ['windows-1252', '€', false],
  ['windows-1252', 'Ł', true],
  ['iso-8859-15', 'œ', false],
  ['koi8-r', 'é', true],
])('%s and %j: lacking is %j', (label, character, lacks) => {
  expect(codecFor(label).lacks(character)).toBe(lacks);
});

test('a byte order mark inside a file is a character', () => {
  expect(codecFor('utf-8').decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
});

test.each([
  ['’', "'"],
  ['—', '-'],
  ['…', '...'],
  ['é', 'e'],
  ['ﬁ', 'fi'],
  ['½', undefined],
  ['李', undefined],
  ['\u200b', ''],
])('the nearest ASCII to %j is %j', (character, nearest) => {
  const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);
  expect(nearestText(character, isAscii)).toBe(nearest);
});
