import { expect, test } from 'vitest';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { UnencodableError } from '../../../../src/core/csv/errors.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { table } from './text.ts';

/** A first byte of Shift_JIS without its second, which `|` may be, at the end of a line. */
function cut(): CsvDocument {
  const bytes = Uint8Array.from('a|b\n1|x\x89\n2|y\n', (character) => character.charCodeAt(0));
  return openCsv(bytes, { encoding: 'shift_jis', delimiter: '|', header: true });
}

function refusal(edit: () => void): unknown {
  try {
    edit();
  } catch (error) {
    return error instanceof UnencodableError ? [error.reason, error.characters] : error;
  }
  return undefined;
}

test('half a character is not moved before a delimiter that would become its other half', () => {
  const document = cut();
  const lost = ['encoding', [{ character: '\ufffd', nearest: undefined }]];
  expect(refusal(() => document.moveColumn(1, 0))).toEqual(lost);
  expect(refusal(() => document.addColumn(2, 'c', 'z'))).toEqual(lost);
  expect(table(document)).toEqual([
    ['1', 'x\ufffd'],
    ['2', 'y'],
  ]);
  expect(document.edits()).toEqual([]);
});

test('every other edit is made, and all of them once the cell is corrected', () => {
  const document = cut();
  document.setCell(1, 1, 'z');
  document.insertRecord(1, ['3', 'w']);
  document.moveRecord(0, 2);
  document.setCell(2, 1, 'x');
  document.moveColumn(1, 0);
  const again = openCsv(document.toBytes(), document.dialect);
  expect(table(again)).toEqual([
    ['w', '3'],
    ['z', '2'],
    ['x', '1'],
  ]);
});

test('in a transaction that corrects it, the order of steps does not matter', () => {
  const document = cut();
  document.transaction(() => {
    document.moveColumn(1, 0);
    document.setCell(0, 0, 'x');
  });
  expect(new TextDecoder().decode(document.toBytes())).toBe('b|a\nx|1\ny|2\n');
});
