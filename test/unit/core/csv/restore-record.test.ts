import { expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';

const open = () => openCsv(new TextEncoder().encode('id,name\n1,a\n2,b\n3,c\n4,d\n'));

test('a deleted record comes back to its place while other edits stay', () => {
  const document = open();
  document.deleteRecord(1);
  document.deleteRecord(1);
  document.insertRecord(1, ['9', 'new']);
  document.restoreRecord(2);
  expect(document.edits()).toEqual([
    { op: 'insert', follows: 0, values: ['9', 'new'] },
    { op: 'delete', record: 1, before: ['2', 'b'] },
  ]);
  document.restoreRecord(1);
  expect(document.positionOf(1)).toBe(2);
  document.undo();
  expect(document.positionOf(1)).toBeUndefined();
});

test('restoring what was not deleted does nothing; what the file never had is an error', () => {
  const document = open();
  document.restoreRecord(0);
  expect(document.canUndo).toBe(false);
  expect(() => document.restoreRecord(7)).toThrow(RangeError);
});
