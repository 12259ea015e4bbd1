import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markIn, markOfLanguage, toDecimal } from '../../../../../src/detect/tables/numbers/decimal-mark.ts';
import { toNumberText } from '../../../../../src/detect/tables/numbers/number-text.ts';

/** Amounts as people publish them: up to a trillion, at most four decimals. */
const amounts = fc
  .tuple(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => Number((digits / 10 ** places).toFixed(places)));

const plainOf = (text: string, language: string): string | undefined => {
  const number = toNumberText(text.replaceAll(/\s/g, ' '));
  const decimal = number && toDecimal(number.digits, markOfLanguage(language));
  return decimal && number.isNegative && decimal !== '0' ? `-${decimal}` : decimal;
};

describe('numbers as a language writes them', () => {
  test.each(['en', 'de', 'fr', 'es', 'it', 'pl', 'de-CH', 'en-IN', 'pt-BR', 'sv'])('%s', (language) => {
    const write = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(Number(plainOf(write.format(amount), language))).toBe(amount);
        expect(Number(plainOf(`${write.format(-amount)} km`, language))).toBe(amount === 0 ? 0 : -amount);
        expect(Number(plainOf(`€ (${write.format(amount)})`.replace('€ ', ''), language))).toBe(
          amount === 0 ? 0 : -amount,
        );
      }),
    );
  });

  test('a plain decimal has one spelling', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('.', ','), (amount, mark) => {
        const spelled = String(amount).replace('.', mark);
        const decimal = /e/.test(spelled) ? undefined : toDecimal(spelled, mark);
        expect(decimal).toBe(/e/.test(spelled) ? undefined : String(amount));
      }),
    );
  });
});

test('no text throws, and what is read has digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+( )€km’') }), (text) => {
      expect(toNumberText(text)?.digits ?? '0').toMatch(/^[\d.,]+$/);
    }),
  );
});

test.each([
  ['1.234', undefined],
  ['12', undefined],
  ['1.5', '.'],
  ['1,50', ','],
  ['1.234,5', ','],
  ['1,234.5', '.'],
  ['1.234.567', ','],
  ['0.125', '.'],
  ['1234.567', '.'],
])('%s speaks for %s', (digits, mark) => {
  expect(markIn(digits)).toBe(mark);
});

test.each([
  '01.03.2024',
  '192.168.0.1',
  '555 12 34',
  '12:30',
  '007',
  '5 of 7',
  '12A',
  '3rd',
  '2,5,7',
  '1 2',
  '',
])('%j is no number', (text) => {
  const number = toNumberText(text);
  expect(number && toDecimal(number.digits, '.')).toBeUndefined();
});

test.each(['', 'x', '1', 'de_DE', 'a'.repeat(500), 'xx-!!'])('%j is no language', (language) => {
  expect(markOfLanguage(language)).toBeUndefined();
});
