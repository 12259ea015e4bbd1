import { expect, test } from 'vitest';
import { openCsv } from '../../../../../src/core/csv/open-csv.ts';
import { tellingColumns } from '../../../../../src/workbench/views/record/telling-columns.ts';
import { titleColumn } from '../../../../../src/workbench/views/record/title-column.ts';

const table = (text: string) => openCsv(new TextEncoder().encode(text));

test.each([
  ['a name before a code', 'code,siteName\nA1,Old Oak\nB2,Green Park\n', 1],
  ['in another language', 'id,commune,intitulé\n1,Paris,École du parc\n2,Paris,Mairie\n', 2],
  ['words that differ before words that do not', 'kind,place\ntree,Aston\ntree,Bury\ntree,Crewe\n', 1],
  ['no address', 'name,who\nhttps://a.example,Ada\nhttps://b.example,Bob\n', 1],
  ['the first column where nothing is worded', 'a,b\n1,2\n3,4\n', 0],
  ['the first column of an empty table', 'a,b\n', 0],
])('a title is %s', (_, text, column) => expect(titleColumn(table(text), undefined)).toBe(column));

test('a card tells what differs and is short, in the order of the file', () => {
  const essay = 'word '.repeat(30);
  const rows = ['A', 'B', 'C'].map((name, n) => `${name},x,,${essay},${n},${n * 2}`);
  const document = table(['name,same,empty,essay,one,two', ...rows].join('\n'));
  expect(tellingColumns(document, { schema: undefined, title: 0, most: 2 })).toEqual([4, 5]);
  expect(tellingColumns(document, { schema: undefined, title: 0, most: 9 })).toEqual([1, 4, 5]);
});

test('a card has room for an address when nothing else is there', () => {
  const document = table('name,web,town\nA,https://a.example,Aston\nB,https://b.example,Bury\n');
  expect(tellingColumns(document, { schema: undefined, title: 0, most: 1 })).toEqual([2]);
  expect(tellingColumns(document, { schema: undefined, title: 0, most: 2 })).toEqual([1, 2]);
});
