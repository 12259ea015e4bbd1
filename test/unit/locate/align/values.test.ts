import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../../src/locate/align/values/column-format.ts';
import { isMissing } from '../../../../src/locate/align/values/missing.ts';
import { readDate } from '../../../../src/locate/align/values/read-date.ts';
import { readNumber } from '../../../../src/locate/align/values/read-number.ts';
import { textKey } from '../../../../src/locate/align/values/text-key.ts';

describe('numbers', () => {
  test.each([
    ['1234.5', '.', 1234.5, 0.1, ''],
    ['1,234', '.', 1234, 1, ''],
    ['1,234', ',', 1.234, 0.001, ''],
    ['1.234.567,8', ',', 1_234_567.8, 0.1, ''],
    ['12,34,567', '.', 1_234_567, 1, ''],
    ['1 234,5', ',', 1234.5, 0.1, ''],
    ['1’234', '.', 1234, 1, ''],
    ['−3', '.', -3, 1, ''],
    ['(1,200)', '.', -1200, 1, ''],
    ['$12.50', '.', 12.5, 0.01, '$'],
    ['12,50 €', ',', 12.5, 0.01, '€'],
    ['10,72 Mio. t', ',', 10_720_000, 10_000, 't'],
    ['3M€', '.', 3_000_000, 1_000_000, '€'],
    ['2 billion', '.', 2_000_000_000, 1_000_000_000, ''],
    ['1.5e-3', '.', 0.0015, 0.0001, ''],
    ['12.5 %', '.', 12.5, 0.1, '%'],
    ['12[1]', '.', 12, 1, ''],
    ['.5', '.', 0.5, 0.1, ''],
  ] as const)('%j with %j', (text, mark, ...[value, step, unit]) => {
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
