import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainName } from '../../../../src/workbench/dataset/plain-name.ts';

test.each([
  ['fields.csv', 'fields.csv'],
  ['Größe été 東京.csv', 'Größe été 東京.csv'],
  ['\u202Evsc.exe', 'vsc.exe'],
  ['a\u200Bb\u2066c\u2069.csv', 'abc.csv'],
  ['a\r\nb\0.csv', 'ab.csv'],
  ['\u2028', '?'],
  ['', '?'],
])('%j is told as %j', (name, told) => expect(plainName(name)).toBe(told));

test('whatever a file is called, its name fits a sentence and hides nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const told = plainName(name);
      expect(told.length).toBeGreaterThan(0);
      expect(told.length).toBeLessThanOrEqual(120);
      expect(told).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(told.isWellFormed()).toBe(true);
    }),
  );
});
