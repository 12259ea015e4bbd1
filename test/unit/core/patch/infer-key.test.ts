import { expect, test } from 'vitest';
import { inferKey } from '../../../../src/core/patch/infer-key.ts';
import { open } from './patches.ts';

test.each([
  ['the leftmost unique column', 'a,b\nx1,y1\nx2,y2\n', ['a']],
  ['codes before free text', 'name,iata\nBay Springs,00M\nLivingston,00R\n', ['iata']],
  ['codes before coordinates', 'latitude,site\n31.95,K1\n30.68,K2\n', ['site']],
  ['a column called an identifier before another number', 'population,id\n812,7\n930,8\n', ['id']],
  ['free text when nothing else is unique', 'day,name\nMon,Big Hall\nMon,Old Hall\n', ['name']],
  ['nothing when every column repeats a value', 'a,b\n1,1\n1,2\n2,2\n', []],
  ['nothing blank', 'a,b\n1,x\n ,y\n', ['b']],
  ['nothing in a file without records', 'a,b\n', []],
])('takes %s', (_, text, key) => {
  expect(inferKey(open(text))).toEqual(key);
});

test('reads the values of the file, and refuses a column that an edit makes ambiguous', () => {
  const text = 'id,code\n1,A\n2,B\n';
  const corrected = open(text);
  corrected.setCell(0, 0, '9');
  expect(inferKey(corrected)).toEqual(['id']);
  const doubled = open(text);
  doubled.setCell(0, 0, '2');
  expect(inferKey(doubled)).toEqual(['code']);
  const swapped = open(text);
  swapped.setCell(0, 0, '2');
  swapped.setCell(1, 0, '1');
  expect(inferKey(swapped)).toEqual(['id']);
});

test('an inserted record may leave the key blank, but not repeat one', () => {
  const blank = open('id,code\n1,A\n2,B\n');
  blank.insertRecord(2, ['', 'C']);
  expect(inferKey(blank)).toEqual(['id']);
  blank.insertRecord(3, ['1', 'D']);
  expect(inferKey(blank)).toEqual(['code']);
});

test('counts the records of the file when some are deleted and inserted', () => {
  const file = open('id,code\n1,A\n2,B\n2,C\n');
  file.deleteRecord(2);
  expect(inferKey(file)).toEqual(['code']);
});
