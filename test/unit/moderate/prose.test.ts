import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlain } from '../../../src/deliver/safe-text.ts';
import { quoteProse, readProse } from '../../../src/moderate/prose.ts';

const HOST = 'forge.example';

test('words read as they were written, whatever they hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
      fc.pre(!words.includes('://') && !/[\r\n]/.test(words));
      const plain = toPlain(words.trim(), 5_000);
      expect(readProse(quoteProse(words, HOST))).toBe(plain.trimEnd());
    }),
  );
});

test('a web address comes back as one, and what stands around the words does not', () => {
  const quoted = quoteProse('Thank you, Ada!\n\nSee https://data.example/stops?id=1', HOST);
  expect(readProse(`Thank you!\n2 corrections\n\n${quoted}`)).toBe(
    'Thank you, Ada!\n\nSee https://data.example/stops?id=1',
  );
});
