import { describe, expect, test } from 'vitest';
import { loadLater } from '../../../../src/i18n/load-later.ts';
import { SCHEMA_WORDS } from '../../../../src/i18n/schema-words.ts';
import type { Field } from '../../../../src/core/schema/table-schema.ts';
import { checkValue } from '../../../../src/core/table/validate/check-value.ts';
import { choicesText, parseChoices } from '../../../../src/workbench/schema/choices-text.ts';
import { fieldFacts } from '../../../../src/workbench/schema/field-facts.ts';
import { cellProblemText } from '../../../../src/workbench/schema/problem-text.ts';
import { retyped } from '../../../../src/workbench/schema/retyped.ts';

const words = {
  en: await loadLater(SCHEMA_WORDS, 'en'),
  fr: await loadLater(SCHEMA_WORDS, 'fr'),
  es: await loadLater(SCHEMA_WORDS, 'es'),
};

function said(field: Partial<Field>, value: string, lang: keyof typeof words = 'en'): string | undefined {
  const problem = checkValue({ name: 'a', type: 'string', ...field }, value);
  return problem && cellProblemText(problem, value, words[lang]);
}

test.each<[Partial<Field>, string, string]>([
  [{ type: 'date' }, '42,5', '42,5 is no date like 2024-12-31'],
  [{ type: 'date', format: '%d/%m/%Y' }, 'x', 'x is no date like 31/12/2024'],
  [{ type: 'number', decimalChar: ',' }, '1.5', '1.5 is no number like 12,5'],
  [{ constraints: { required: true } }, '', 'There should be a value here.'],
  [{ format: 'email' }, 'me', 'me is no e-mail address'],
  [{ constraints: { pattern: '\\d{5}' } }, '750', '750 does not have 5 digits'],
  [{ constraints: { pattern: '[A-Z]+' } }, '750', '750 is not written like the other values of this column'],
  [{ type: 'integer', constraints: { minimum: '1' } }, '0', '0 is less than 1'],
  [{ constraints: { maxLength: 1 } }, 'ab', 'ab is longer than 1 characters'],
  [
    { categories: 'abcdefgh'.split('').map((value) => ({ value, label: value })) },
    'x',
    'x is not among the values: a, b, c, d, e, f, …',
  ],
])('%j with %j', (field, value, text) => {
  expect(said(field, value)).toBe(text);
});

test('in other languages', () => {
  expect(said({ type: 'date' }, '42,5', 'fr')).toBe('42,5 n’est pas une date comme 2024-12-31');
  expect(said({ type: 'integer' }, 'x', 'es')).toBe('x no es un número entero como 12');
});

test('long values are cut', () => {
  expect(said({ type: 'date' }, '😀'.repeat(100))).toBe(`${'😀'.repeat(60)}… is no date like 2024-12-31`);
});

test('a field in a few words', () => {
  const field: Field = { name: 'cp', type: 'string', constraints: { required: true, unique: true } };
  const evidence = { looked: 1, missing: 0, fitting: 1, against: [], code: 'postal' as const };
  expect(fieldFacts(field, { evidence, isKey: false }, words.en)).toEqual([
    'Text',
    'postal code',
    'always there',
    'never twice the same',
  ]);
  expect(fieldFacts({ ...field, constraints: {} }, { evidence: undefined, isKey: true }, words.en)).toEqual([
    'Text',
    'tells the records apart',
  ]);
  expect(
    fieldFacts(
      { name: 'd', type: 'date', format: '%d/%m/%Y' },
      { evidence: { ...evidence, isAmbiguous: true }, isKey: false },
      words.en,
    ),
  ).toEqual(['Date', 'like 31/12/2024', 'the day and the month may be the other way round']);
});

describe('choices', () => {
  const before = [{ value: 'MET', label: 'Metropolis', description: 'Big' }];

  test('come back as they were shown', () => {
    expect(choicesText(before)).toBe('MET = Metropolis');
    expect(parseChoices(choicesText(before), before)).toEqual(before);
  });

  test('each once, without blank lines', () => {
    expect(parseChoices(' a \n\nb = Bee = buzz\na')).toEqual([
      { value: 'a', label: 'a' },
      { value: 'b', label: 'Bee = buzz' },
    ]);
  });
});

test('another type takes the form that the values have, and leaves behind what belongs to the old one', () => {
  const field: Field = {
    name: 'a',
    type: 'date',
    format: '%Y',
    constraints: { required: true, minimum: '2000' },
  };
  expect(retyped(field, 'number', ['1,5', '2,25'])).toMatchObject({
    type: 'number',
    decimalChar: ',',
    format: undefined,
    constraints: { required: true },
  });
  expect(retyped(field, 'date', ['31.12.2024'])).toMatchObject({ type: 'date', format: '%d.%m.%Y' });
  expect(retyped(field, 'boolean', ['oui', 'non'])).toMatchObject({
    trueValues: ['oui'],
    falseValues: ['non'],
  });
  expect(retyped({ ...field, categories: [{ value: 'a', label: 'a' }] }, 'integer', [])).toMatchObject({
    categories: undefined,
  });
});
