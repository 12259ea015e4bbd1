import { expect, test } from 'vitest';
import { STANDARDS } from '../../../../../../src/core/table/errors/standards/standards.ts';

/** Numbers that their standards or those who explain them print as examples. */
test.each([
  ['SIREN', '732829320'],
  ['SIRET', '73282932000074'],
  ['SIRET', '35600000000048'],
  ['ISBN', '0306406152'],
  ['ISBN', '080442957X'],
  ['ISBN', '9780306406157'],
  ['EAN', '4006381333931'],
  ['EAN', '73513537'],
  ['ISSN', '03785955'],
  ['ISSN', '2434561X'],
  ['IBAN', 'GB82WEST12345698765432'],
  ['IBAN', 'FR1420041010050500013M02606'],
  ['ORCID', '0000000218250097'],
  ['ORCID', '000000021694233X'],
  ['UIC', '218124712173'],
])('%s: %s is right, and no number with another figure in it', (name, number) => {
  const found = STANDARDS.filter((each) => each.name === name && each.shape.test(number));
  expect(found).toHaveLength(1);
  const isRight = (text: string) => found.some((each) => each.isRight(text));
  expect(isRight(number)).toBe(true);
  const at = number.search(/\d{2}(?=\D*$)/);
  const other = String((Number(number[at]) + 1) % 10);
  expect(isRight(number.slice(0, at) + other + number.slice(at + 1))).toBe(false);
});
