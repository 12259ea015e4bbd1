import { expect, test } from 'vitest';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { open, saved, table } from './text.ts';

type Work = (document: CsvDocument) => void;

test.each<[string, string, Work, string]>([
  ['goes down', 'a\n1\n2\n3\n', (d) => d.moveRecord(0, 2), 'a\n2\n3\n1\n'],
  ['goes up', 'a\n1\n2\n3\n', (d) => d.moveRecord(2, 0), 'a\n3\n1\n2\n'],
  ['keeps its spelling', 'a,b\n1,"x" \n2,y\n', (d) => d.moveRecord(0, 1), 'a,b\n2,y\n1,"x" \n'],
  ['keeps its newline', 'a\n1\r\n2\n3\n', (d) => d.moveRecord(0, 2), 'a\n2\n3\n1\r\n'],
  ['to an open end leaves it open', 'a\n1\n2', (d) => d.moveRecord(0, 1), 'a\n2\n1'],
  [
    'before another at an open end keeps its newline',
    'a\n1\r\n2\n3',
    (d) => (d.moveRecord(0, 2), d.insertRecord(3, ['4'])),
    'a\n2\n3\n1\r\n4',
  ],
  ['from an open end gets a newline', 'a\r\n1\r\n2\r\n3', (d) => d.moveRecord(2, 0), 'a\r\n3\r\n1\r\n2\r\n'],
  ['without a header', '1\n2\n3\n', (d) => d.moveRecord(2, 0), '3\n1\n2\n'],
  ['leaves blank lines', 'a\n\n1\n\n2\n3\n', (d) => d.moveRecord(2, 0), 'a\n3\n\n1\n\n2\n'],
  [
    'takes its corrections along',
    'a,b\n1,x\n2,y\n',
    (d) => (d.setCell(0, 1, 'w'), d.moveRecord(0, 1)),
    'a,b\n2,y\n1,w\n',
  ],
])('a moved record %s', (_, before, work, expected) => {
  const document = open(before, { header: before.startsWith('a'), delimiter: ',' });
  work(document);
  expect(saved(document)).toBe(expected);
});

test('is one edit, and none when it is back in its place', () => {
  const document = open('a\n1\n2\n3\n4\n');
  document.moveRecord(3, 1);
  expect(document.edits()).toEqual([{ op: 'move', record: 3, follows: 0 }]);
  expect(document.changedLines()).toEqual([
    { line: 3, before: [], after: ['4'] },
    { line: 5, before: ['4'], after: [] },
  ]);
  document.moveRecord(1, 3);
  expect([document.edits(), document.splices()]).toEqual([[], []]);
});

test('is still the same record, with its number in the file', () => {
  const document = open('a\n1\n2\n3\n');
  document.moveRecord(0, 2);
  document.setCell(2, 0, '9');
  expect([document.origin(2), document.positionOf(0), document.isChanged(2, 0)]).toEqual([0, 2, true]);
  expect(document.edits()).toEqual([
    { op: 'move', record: 0, follows: 2 },
    { op: 'set', record: 0, column: 0, before: '1', after: '9' },
  ]);
  expect([document.search('9'), document.search('2')]).toEqual([[2], [0]]);
});

test('does not keep another deleted record from coming back to its place', () => {
  const document = open('a\n1\n2\n3\n4\n5\n');
  document.moveRecord(4, 0);
  document.deleteRecord(3);
  document.restoreRecord(2);
  expect(table(document).flat()).toEqual(['5', '1', '2', '3', '4']);
  expect(document.edits()).toEqual([{ op: 'move', record: 4, follows: null }]);
});

test('the longest run stays, the others move', () => {
  const document = open('a\n1\n2\n3\n4\n5\n');
  document.moveRecord(0, 4);
  document.moveRecord(0, 4);
  expect(document.edits()).toEqual([
    { op: 'move', record: 0, follows: 4 },
    { op: 'move', record: 1, follows: 4 },
  ]);
});

test('a place that is not there is an error', () => {
  const document = open('a\n1\n2\n');
  expect(() => document.moveRecord(0, 2)).toThrow(RangeError);
  expect(() => document.moveRecord(2, 0)).toThrow(RangeError);
  document.moveRecord(1, 1);
  expect(document.canUndo).toBe(false);
});
