import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { formatNumber, parseInteger, parseNumber } from '../../../../../src/core/schema/values/number.ts';
import { numRuns } from '../../csv/well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const FRENCH = { decimalChar: ',', groupChar: ' ' };

test.each([
  ['12.5', {}, 12.5],
  [' -3 ', {}, -3],
  ['1e3', {}, 1000],
  ['.5', {}, 0.5],
  ['12,5', {}, undefined],
  ['12,5', { decimalChar: ',' }, 12.5],
  ['12.5', { decimalChar: ',' }, undefined],
  ['1 234,5', FRENCH, 1234.5],
  ['1\u202f234\u00a0567', FRENCH, 1_234_567],
  ['12 34', FRENCH, undefined],
  ['12,34,567', { groupChar: ',' }, 1_234_567],
  ['12 €', {}, undefined],
  ['12 €', { bareNumber: false }, 12],
  ['€ -12.5', { bareNumber: false }, -12.5],
  ['- 5 %', { bareNumber: false }, -5],
  ['no digits', { bareNumber: false }, undefined],
  ['', {}, undefined],
  ['1.2.3', {}, undefined],
])('%j in the form %j is %j', (text, form, value) => {
  expect(parseNumber(text, form)).toBe(value);
});

test('a whole number has no decimals, not even zeros', () => {
  expect(['12', '12.0', '1e2', '-7'].map((text) => parseInteger(text, {}))).toEqual([
    12,
    undefined,
    undefined,
    -7,
  ]);
});

const forms = fc.record({
  decimalChar: fc.constantFrom('.', ','),
  groupChar: fc.constantFrom(undefined, ' ', "'", '\u202f'),
  bareNumber: fc.boolean(),
});

test('a number that was written reads back as the same', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), forms, (value, form) => {
      expect(parseNumber(formatNumber(value, form), form)).toBeCloseTo(value, 10);
    }),
    { numRuns },
  );
  expect(formatNumber(1_234_567.5, FRENCH)).toBe('1 234 567,5');
  expect(() => formatNumber(Infinity, {})).toThrow(RangeError);
});
