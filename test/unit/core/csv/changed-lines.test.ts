import { expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { fixture } from './fixture.ts';
import { open } from './text.ts';

test('each touched record with its lines before and after, in file order', () => {
  const document = open('id,name\r\n1,"Ada\r\nLovelace"\r\n\r\n2,Blaise\r\n3,Grace');
  document.setCell(0, 0, '9');
  document.setCell(2, 1, 'G,H');
  document.deleteRecord(1);
  document.insertRecord(0, ['0', 'Émilie']);
  document.insertRecord(3, ['4', 'Alan']);
  expect(document.changedLines()).toEqual([
    { line: 2, before: [], after: ['0,Émilie'] },
    { line: 2, before: ['1,"Ada', 'Lovelace"'], after: ['9,"Ada', 'Lovelace"'] },
    { line: 5, before: ['2,Blaise'], after: [] },
    { line: 6, before: ['3,Grace'], after: ['3,"G,H"'] },
    { line: 7, before: [], after: ['4,Alan'] },
  ]);
});

test('lines of a UTF-16 file with a byte order mark', () => {
  const document = openCsv(fixture('utf-16le-bom.csv'));
  document.setCell(1, 1, '张');
  expect(document.changedLines()).toEqual([{ line: 3, before: ['2,李'], after: ['2,张'] }]);
});

test('the first line of a file without header', () => {
  const document = openCsv(fixture('bom.csv'), { header: false });
  document.insertRecord(0, ['0', 'x']);
  document.setCell(1, 0, 'ID');
  expect(document.changedLines()).toEqual([
    { line: 1, before: [], after: ['0,x'] },
    { line: 1, before: ['id,name'], after: ['ID,name'] },
  ]);
});

test('a file whose lines end with CR', () => {
  const document = openCsv(fixture('lone-cr.csv'));
  document.setCell(1, 1, 'Pascal');
  expect(document.changedLines()).toEqual([{ line: 3, before: ['2,Blaise'], after: ['2,Pascal'] }]);
});
