import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../../src/core/values/column-format.ts';
import { isMissing } from '../../../../src/core/values/missing.ts';
import { readDate } from '../../../../src/core/values/read-date.ts';
import { readNumber } from '../../../../src/core/values/read-number.ts';
import { textKey } from '../../../../src/core/values/text-key.ts';

describe('numbers', () => {
  test.each([
    ['1234.5', '.', { value: 1234.5, step: 0.1, unit: '' }],
    ['1,234', '.', { value: 1234, step: 1, unit: '' }],
    ['1,234', ',', { value: 1.234, step: 0.001, unit: '' }],
    ['1.234.567,8', ',', { value: 1_234_567.8, step: 0.1, unit: '' }],
    ['12,34,567', '.', { value: 1_234_567, step: 1, unit: '' }],
    ['1 234,5', ',', { value: 1234.5, step: 0.1, unit: '' }],
    ['1’234', '.', { value: 1234, step: 1, unit: '' }],
    ['−3', '.', { value: -3, step: 1, unit: '' }],
    ['(1,200)', '.', { value: -1200, step: 1, unit: '' }],
    ['$12.50', '.', { value: 12.5, step: 0.01, unit: '$' }],
    ['12,50 €', ',', { value: 12.5, step: 0.01, unit: '€' }],
    ['10,72 Mio. t', ',', { value: 10_720_000, step: 10_000, unit: 't' }],
    ['3M€', '.', { value: 3_000_000, step: 1_000_000, unit: '€' }],
    ['2 billion', '.', { value: 2_000_000_000, step: 1_000_000_000, unit: '' }],
    ['1.5e-3', '.', { value: 0.0015, step: 0.0001, unit: '' }],
    ['12.5 %', '.', { value: 12.5, step: 0.1, unit: '%' }],
    ['12[1]', '.', { value: 12, step: 1, unit: '' }],
    ['.5', '.', { value: 0.5, step: 0.1, unit: '' }],
  ] as const)('%j with %j', (text, mark, { value, step, unit }) => {
    const found = readNumber(text, mark);
    expect(found).toMatchObject({ value, unit });
    expect(found?.step).toBeCloseTo(step, 12);
  });

  test.each([
    '',
    '-',
    '1,5',
    '1.2.3',
    '12,34',
    '(12',
    '12 rue de Paris 3',
    '1234567890123456',
    'a1',
    '.',
    '€',
  ])('%j is none with a point', (text) => {
    expect(readNumber(text, '.')).toBeUndefined();
  });
});

describe('dates', () => {
  test.each([
    ['2024-03-12', 'dmy', '2024-03-12', 'day'],
    ['12/03/2024', 'dmy', '2024-03-12', 'day'],
    ['12/03/2024', 'mdy', '2024-12-03', 'day'],
    ['12.3.24', 'dmy', '2024-03-12', 'day'],
    ['2024-03', 'dmy', '2024-03-01', 'month'],
    ['2024', 'dmy', '2024-01-01', 'year'],
    ['12 March 2024', 'dmy', '2024-03-12', 'day'],
    ['March 12, 2024', 'dmy', '2024-03-12', 'day'],
    ['mardi 12 mars 2024', 'dmy', '2024-03-12', 'day'],
    ['1er août 2024', 'dmy', '2024-08-01', 'day'],
    ['12 de marzo de 2024', 'dmy', '2024-03-12', 'day'],
    ['12. März 2024', 'dmy', '2024-03-12', 'day'],
    ['12 mrt 2024', 'dmy', '2024-03-12', 'day'],
    ['Sept. 2024', 'dmy', '2024-09-01', 'month'],
    ['2024-03-12T10:30:00Z', 'dmy', '2024-03-12', 'minute'],
    ['3/12/2024 10:30 PM', 'mdy', '2024-03-12', 'minute'],
  ] as const)('%j, %s', (text, order, day, precision) => {
    const found = readDate(text, order);
    expect(found?.precision).toBe(precision);
    expect(new Date(found?.first ?? 0).toISOString().slice(0, 10)).toBe(day);
  });

  test.each([
    '',
    'March',
    '31/02/2024',
    '2024-13-01',
    '12/03',
    'Version 3 of March 2024',
    '1 2 3 March 2024',
    'x',
  ])('%j is none', (text) => {
    expect(readDate(text, 'dmy')).toBeUndefined();
  });
});

test.each([
  ['  Côte\u00a0d’Ivoire ', "côte d'ivoire"],
  ['PARIS[1]', 'paris'],
  ['km²', 'km'],
  ['1990–1995', '1990-1995'],
  ['https://www.example.org/', 'example.org'],
  ['*', '*'],
  ['ﬁ', 'fi'],
])('%j is compared as %j', (text, key) => {
  expect(textKey(text)).toBe(key);
});

test.each([
  ['–', true],
  ['n/a', true],
  ['k.A.', true],
  ['na', false],
  ['0', false],
])('%j says nothing: %s', (text, expected) => {
  expect(isMissing(textKey(text))).toBe(expected);
});

test.each([
  [['1,5', '2', '1.234'], { kind: 'number', mark: ',' }],
  [['1,234', '5'], { kind: 'number', mark: undefined }],
  [['12 kg', '3 kg', 'n/a'], { kind: 'number', mark: '.', unit: 'kg' }],
  [['13/02/2024', '01/02/2024'], { kind: 'time', order: 'dmy' }],
  [['02/03/2024', '01/02/2024'], { kind: 'time', order: undefined }],
  [['12.03.2024', '01.02.2023'], { kind: 'time' }],
  [['a', '1', 'b', 'c'], { kind: 'text' }],
  [[], { kind: 'text' }],
])('a column of %j', (values, format) => {
  expect(formatOf(values, 40)).toMatchObject(format);
});
