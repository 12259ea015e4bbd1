import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { numRuns } from '../../core/patch/runs.ts';
import { type Pairs, write } from './pairs.ts';

const locales = ['en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN'] as const;
const numberOf = (digits: number) =>
  fc.integer({ min: -999_999, max: 999_999 }).map((number) => number / 10 ** digits);

const drawn = fc
  .tuple(fc.constantFrom(...locales), fc.boolean(), fc.constantFrom(1, 3, 5))
  .map(([locale, useGrouping, minimumIntegerDigits]) => ({ locale, useGrouping, minimumIntegerDigits }));

test('a number is written as the file would write it, or not at all', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 }).chain((digits) =>
        fc.record({
          digits: fc.constant(digits),
          page: drawn,
          file: drawn,
          known: fc.array(numberOf(digits), { minLength: 3, maxLength: 20 }),
          value: numberOf(digits),
        }),
      ),
      ({ digits, page, file, known, value }) => {
        const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
        const shown = new Intl.NumberFormat(page.locale, { ...page, ...fixed, minimumIntegerDigits: 1 });
        const stored = new Intl.NumberFormat(file.locale, { ...file, ...fixed });
        /* Zeros in front and groups are only to be known where some number has them. */
        const telling = [1, 10 ** Math.max(0, 3 - digits) * 987];
        const pairs: Pairs = [...telling, ...known].map((each) => [shown.format(each), stored.format(each)]);
        const written = write(shown.format(value), pairs);
        const right = stored.format(value);
        expect((written ?? right).replace('-0', '0')).toBe(right.replace('-0', '0'));
      },
    ),
    { numRuns },
  );
});
