import { expect, test } from 'vitest';
import { decimalMarks } from '../../../../src/core/csv/decimal-mark.ts';
import { open } from './text.ts';

const marks = (text: string, delimiter = ';'): (string | undefined)[] =>
  decimalMarks(open(text, { delimiter, header: true })).map(({ mark }) => mark);

test.each([
  ['12,5', ','],
  ['12.5', '.'],
  ['-0,125', ','],
  ['1.234,50 €', ','],
  ['$1,234.50', '.'],
  ['1 234,5 %', ','],
  ['1,234,567', '.'],
  ['1.234.567', ','],
  [',5', ','],
  ['42', undefined],
  ['12.5.2024 or so', undefined],
  ['a,b', undefined],
])('%j shows %j', (value, mark) => {
  expect(marks(`n\n${value}\n`)).toEqual([mark]);
});

test('each column has its own', () => {
  expect(marks('a;b;c\n1,5;1.5;x\n2,25;2.25;y\n')).toEqual([',', '.', undefined]);
});

test('numbers that may be read both ways follow the rest, and say that they do', () => {
  const [a, b] = decimalMarks(open('a;b\n1,234;0,5\n5,678;1,75\n', { delimiter: ';', header: true }));
  expect([a?.mark, a?.evidence, b?.confidence]).toEqual([',', { comma: 0, point: 0, either: 2 }, 1]);
  expect(a?.confidence).toBeLessThan(1);
  expect(decimalMarks(open('a\n1,234\n', { delimiter: ';', header: true }))[0]).toMatchObject({
    mark: undefined,
    confidence: 0.5,
  });
});
