import { expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';

const text = 'id,name,city\n1,"Ada",London\n';
const open = () => openCsv(new TextEncoder().encode(text));

test('a deleted column comes back to its place with its values, whatever was done since', () => {
  const document = open();
  document.deleteColumn(1);
  document.addColumn(0, 'new');
  document.restoreColumn(1);
  expect(document.columns).toEqual(['new', 'id', 'name', 'city']);
  document.deleteColumn(0);
  expect(new TextDecoder().decode(document.toBytes())).toBe(text);
});

test('the last one comes back behind the others, one that is there stays', () => {
  const document = open();
  document.deleteColumn(2);
  document.restoreColumn(2);
  document.restoreColumn(0);
  expect(document.edits()).toEqual([]);
  expect(() => document.restoreColumn(3)).toThrow(RangeError);
});
