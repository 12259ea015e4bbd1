import { expect, test } from 'vitest';
import { toMarkdownTable, toPlainTable } from '../../../../src/core/patch/to-table.ts';
import { patchFor } from './patches.ts';

const { changes } = patchFor(
  'id,name,city\nA1,Harbour,Oslo\nB2,Market,Moss\n',
  (file) => {
    file.setCell(0, 1, 'Port | <b>*new*</b>\nwest');
    file.deleteRecord(1);
    file.insertRecord(1, ['C3', '', `${'long '.repeat(20)}\u202eend`]);
  },
  { key: ['id'] },
);

test('Markdown: one row a cell, values are never markup', () => {
  expect(toMarkdownTable(changes).split('\n').slice(0, 5)).toEqual([
    '| record | column | before | after |',
    '| --- | --- | --- | --- |',
    String.raw`| 1 (A1) | name | Harbour | Port \| \<b\>\*new\*\</b\>\nwest |`,
    '| new, after 1 (A1) | id |  | C3 |',
    String.raw`| new, after 1 (A1) | city |  | ${'long '.repeat(20)}\u{202e}end |`,
  ]);
});

test('plain: columns stand below each other, long values are cut', () => {
  expect(toPlainTable(changes)).toBe(
    [
      'record             column  before   after',
      String.raw`1 (A1)             name    Harbour  Port | <b>*new*</b>\nwest`,
      'new, after 1 (A1)  id               C3',
      'new, after 1 (A1)  city             long long long long long long long long…',
      '2 (B2)             id      B2',
      '2 (B2)             name    Market',
      '2 (B2)             city    Moss',
      '',
    ].join('\n'),
  );
});

test('changes of columns are rows of the header', () => {
  const { changes: ofColumns } = patchFor(
    'id,name,city\nA1,Harbour,Oslo\n',
    (file) => {
      file.renameColumn(1, 'title');
      file.deleteColumn(2);
      file.addColumn(0, 'zone');
      file.moveColumn(1, 2);
    },
    { key: [] },
  );
  expect(toPlainTable(ofColumns)).toBe(
    [
      'record  column  before  after',
      'header  name    name    title',
      'header  city    city',
      'header  zone            zone (first)',
      'header  id      id      id (after name)',
      '',
    ].join('\n'),
  );
});
