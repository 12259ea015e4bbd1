import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { numRuns } from '../../core/patch/runs.ts';
import { type Pairs, write } from './pairs.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const numbers = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2));
const formats: [string, (value: number) => string][] = [
  ...['en-US', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'pt-BR', 'nl-NL', 'de-CH'].map(
    (locale): [string, (value: number) => string] => {
      const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping: true });
      return [locale, (value) => format.format(value)];
    },
  ),
  ['unit', (value) => `${value.toFixed(2).replace('.', ',')} kg`],
  ['percent', (value) => `${value.toFixed(2)}%`],
];

test.each(formats)('numbers drawn as %s are written back as they were', (_, draw) => {
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 4, maxLength: 12 }), numbers, (known, value) => {
      const pairs: Pairs = ['1234567.25', '-42.75', ...known].map((each) => [draw(Number(each)), each]);
      expect(write(draw(Number(value)), pairs)).toBe(value === '-0.00' ? '0.00' : value);
    }),
    { numRuns },
  );
});

const dates = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each(
  ['en-US', 'en-GB', 'fr-FR', 'de-DE', 'es-ES', 'it-IT', 'pt-BR', 'nl-NL'].flatMap((locale) =>
    (['long', 'medium', 'short'] as const).map((dateStyle) => [locale, dateStyle] as const),
  ),
)('dates drawn in %s, %s, are written back as they were', (locale, dateStyle) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
  fc.assert(
    fc.property(fc.array(dates, { maxLength: 8 }), dates, (known, value) => {
      const pairs: Pairs = ['2019-12-31', '2001-02-13', ...known].map((each) => [
        format.format(new Date(each)),
        each,
      ]);
      expect(write(format.format(new Date(value)), pairs)).toBe(value);
    }),
    { numRuns: Math.min(numRuns, 100) },
  );
});
