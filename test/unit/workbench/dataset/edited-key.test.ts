import { expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { createEditedKey } from '../../../../src/workbench/dataset/edited-key.ts';

const open = () => openCsv(new TextEncoder().encode('id,code,name\n1,a,North\n2,b,South\n'));

test('an edit elsewhere leaves the key as it was', () => {
  const document = open();
  const key = createEditedKey(document, ['id']);
  document.setCell(0, 2, 'East');
  expect(key()).toEqual(['id']);
});

test('a new record that repeats a key makes another column the key, until it is taken back', () => {
  const document = open();
  const key = createEditedKey(document, ['id']);
  document.insertRecord(2, ['2', 'c', 'West']);
  expect(key()).not.toContain('id');
  document.undo();
  expect(key()).toEqual(['id']);
});
