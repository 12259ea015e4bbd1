import { describe, expect, test } from 'vitest';
import { UnencodableError } from '../../../../src/core/csv/errors.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { fixture } from './fixture.ts';
import { open, saved, table } from './text.ts';

/** What is saved after cell (record, column) was set. */
function afterSet(text: string, [record, column]: [number, number], value: string): string {
  const document = open(text);
  document.setCell(record, column, value);
  return saved(document);
}

test('the empty last cell of a short record and a cell behind it are set, in either order', () => {
  for (const columns of [
    [1, 2],
    [2, 1],
  ]) {
    const document = open('a,b,c\n1,\n2,x,y\n');
    for (const column of columns) document.setCell(0, column, `v${column}`);
    expect(saved(document)).toBe('a,b,c\n1,v1,v2\n2,x,y\n');
  }
});

test('a column added behind an empty cell that is set', () => {
  const document = open('a,b\n1,\n');
  document.addColumn(2, 'c', 'z');
  document.setCell(0, 1, 'y');
  expect(saved(document)).toBe('a,b,c\n1,y,z\n');
});

describe('a changed cell', () => {
  test.each<[string, string, [number, number], string, string]>([
    ['stays bare', 'a,b\n1,x\n', [0, 1], 'y', 'a,b\n1,y\n'],
    ['keeps its quotes', 'a,b\n1,"x"\n', [0, 1], 'y', 'a,b\n1,"y"\n'],
    ['keeps its quotes when emptied', 'a,b\n1,"x"\n', [0, 1], '', 'a,b\n1,""\n'],
    ['gains quotes for a delimiter', 'a,b\n1,x\n', [0, 1], 'x,y', 'a,b\n1,"x,y"\n'],
    ['gains quotes for a quote', 'a,b\n1,x\n', [0, 1], '5" pipe', 'a,b\n1,"5"" pipe"\n'],
    ['gains quotes for a newline, left as typed', 'a,b\r\n1,x\r\n', [0, 1], 'x\ny', 'a,b\r\n1,"x\ny"\r\n'],
    ['needs none for spaces', 'a,b\n1,x\n', [0, 1], ' x ', 'a,b\n1, x \n'],
    ['needs none for another delimiter', 'a;b\n1;x\n', [0, 1], '1,5', 'a;b\n1;1,5\n'],
    ['leaves spaces after its quotes', 'a,b\n"1"  ,x\n', [0, 0], '2', 'a,b\n"2"  ,x\n'],
    ['does not become a blank line', 'a\nx\ny\n', [0, 0], '', 'a\n""\ny\n'],
    ['adds the delimiters a short record lacks', 'a,b,c\n1\n2,x,y\n', [0, 2], 'z', 'a,b,c\n1,,z\n2,x,y\n'],
    [
      'in a long record leaves the extra cells',
      'a,b\n1,x,EXTRA\n2,y\n3,z\n',
      [0, 1],
      'w',
      'a,b\n1,w,EXTRA\n2,y\n3,z\n',
    ],
  ])('%s', (_, ...[before, at, value, after]) => {
    expect(afterSet(before, at, value)).toBe(after);
  });

  test('set back to its value in the file is no change', () => {
    const document = open('a,b\n1,"x"\n');
    document.setCell(0, 1, 'y');
    expect([document.isChanged(0, 1), document.isChanged(0, 0)]).toEqual([true, false]);
    document.setCell(0, 1, 'x');
    expect(document.isChanged(0, 1)).toBe(false);
    expect(document.edits()).toEqual([]);
  });

  test('set to the value it has is no step', () => {
    const document = open('a,b\n1,x\n');
    document.setCell(0, 1, 'x');
    expect([document.canUndo, document.revision]).toEqual([false, 0]);
  });
});

describe('an inserted record', () => {
  test.each<[string, string, number, string[], string]>([
    ['goes before record n', 'a,b\n1,x\n2,y\n', 1, ['9', 'z'], 'a,b\n1,x\n9,z\n2,y\n'],
    ['goes first, under the header', 'a,b\n1,x\n', 0, ['9', 'z'], 'a,b\n9,z\n1,x\n'],
    ['goes first in a file without header', '1.5,2.5\n3.5,4.5\n', 0, ['9', 'z'], '9,z\n1.5,2.5\n3.5,4.5\n'],
    ['goes under a header alone', 'a,b', 0, ['9', 'z'], 'a,b\n9,z'],
    ['ends as its neighbour does', 'a,b\n1,x\r\n2,y\n', 1, ['9', 'z'], 'a,b\n1,x\r\n9,z\r\n2,y\n'],
    ['needs one newline at an open end', 'a,b\r\n1,x', 1, ['9', 'z'], 'a,b\r\n1,x\r\n9,z'],
    ['stays before blank lines at the end', 'a,b\n1,x\n\n\n', 1, ['9', 'z'], 'a,b\n1,x\n9,z\n\n\n'],
    ['quotes the columns that are quoted', 'a,b\n1,"x"\n', 1, ['9', 'z'], 'a,b\n1,"x"\n9,"z"\n'],
    [
      'quotes everything in a fully quoted file',
      '"a","b"\n"1","x"\n',
      1,
      ['', 'z'],
      '"a","b"\n"1","x"\n"","z"\n',
    ],
    ['takes needed quotes for no habit', 'a,b\n1,"x,y"\n', 1, ['9', 'z'], 'a,b\n1,"x,y"\n9,z\n'],
    ['is padded', 'a,b,c\n1,x,y\n', 1, ['9'], 'a,b,c\n1,x,y\n9,,\n'],
    ['of one empty cell is no blank line', 'a\nx\n', 1, [''], 'a\nx\n""\n'],
  ])('%s', (_, ...[before, at, values, after]) => {
    const document = open(before);
    document.insertRecord(at, values);
    expect(saved(document)).toBe(after);
  });

  test('can be changed, and has no counterpart in the file', () => {
    const document = open('a,b\n1,x\n');
    document.insertRecord(1, ['9', 'z']);
    document.setCell(1, 1, 'w');
    expect(document.values(1)).toEqual(['9', 'w']);
    expect([document.origin(0), document.origin(1), document.isChanged(1, 1)]).toEqual([0, null, false]);
    expect(document.edits()).toEqual([{ op: 'insert', follows: 0, values: ['9', 'w'] }]);
  });

  test('that is deleted again leaves no trace', () => {
    const document = open('a,b\n1,x\n');
    document.insertRecord(0, ['9', 'z']);
    document.deleteRecord(0);
    expect(document.splices()).toEqual([]);
  });
});

describe('a deleted record', () => {
  test.each<[string, string, number, string]>([
    ['takes its line with it', 'a,b\n1,x\n2,y\n', 0, 'a,b\n2,y\n'],
    ['leaves the blank lines around it', 'a,b\n\n1,x\n\n2,y\n', 0, 'a,b\n\n\n2,y\n'],
    ['at an open end leaves the line before alone', 'a,b\n1,x\n2,y', 1, 'a,b\n1,x\n'],
  ])('%s', (_, before, n, after) => {
    const document = open(before);
    document.deleteRecord(n);
    expect(saved(document)).toBe(after);
  });

  test('at an open end and another in its place: the end stays open', () => {
    const document = open('a,b\n1,x\n2,y');
    document.deleteRecord(1);
    document.insertRecord(1, ['9', 'z']);
    expect(saved(document)).toBe('a,b\n1,x\n9,z');
  });

  test('keeps its edits for when it comes back', () => {
    const document = open('a,b\n1,x\n2,y\n');
    document.setCell(0, 1, 'w');
    document.deleteRecord(0);
    expect(document.edits()).toEqual([{ op: 'delete', record: 0, before: ['1', 'x'] }]);
    document.undo();
    expect(document.values(0)).toEqual(['1', 'w']);
  });
});

test('records keep their number in the file while others come and go', () => {
  const document = open('a\nx\ny\nz\n');
  document.insertRecord(0, ['new']);
  document.deleteRecord(2);
  expect(table(document)).toEqual([['new'], ['x'], ['z']]);
  expect([0, 1, 2].map((n) => document.origin(n))).toEqual([null, 0, 2]);
  expect(document.original(1)).toEqual(['y']);
});

test.each([
  ['a record', (): void => open('a\nx\n').setCell(1, 0, 'y')],
  ['a negative record', (): void => open('a\nx\n').setCell(-1, 0, 'y')],
  ['a column', (): void => open('a\nx\n').setCell(0, 1, 'y')],
  ['a place to insert', (): void => open('a\nx\n').insertRecord(2, ['y'])],
  ['a record of the file', (): void => void open('a\nx\n').original(1)],
])('%s that is not there is an error', (_, act) => {
  expect(act).toThrow(RangeError);
});

describe('what the file cannot hold', () => {
  test('is refused before anything changes, with the nearest text', () => {
    const document = openCsv(fixture('windows-1252.csv'));
    expect(() => document.setCell(0, 0, 'Łódź → “Café”')).toThrow(
      expect.objectContaining({
        reason: 'encoding',
        encoding: 'windows-1252',
        characters: [
          { character: 'Ł', nearest: 'L' },
          { character: 'ź', nearest: 'z' },
          { character: '→', nearest: '->' },
        ],
        suggestion: 'Lódz -> “Café”',
      }),
    );
    expect(() => document.insertRecord(0, ['ok', '李'])).toThrow(
      expect.objectContaining({
        characters: [{ character: '李', nearest: undefined }],
        suggestion: undefined,
      }),
    );
    expect([document.revision, document.canUndo, document.splices()]).toEqual([0, false, []]);
  });

  test('half an emoji is no text anywhere', () => {
    expect(() => open('a\nx\n').setCell(0, 0, '\ud83d')).toThrow(UnencodableError);
    expect(() => openCsv(fixture('utf-16le-bom.csv')).setCell(0, 0, '\ude00')).toThrow(UnencodableError);
  });

  test('a delimiter where quotes mean nothing', () => {
    const document = open('a,b\n1,x\n', { quote: '' });
    expect(() => document.setCell(0, 1, 'x,y')).toThrow(
      expect.objectContaining({ reason: 'dialect', suggestion: 'x y' }),
    );
    document.setCell(0, 1, '"x"');
    expect(saved(document)).toBe('a,b\n1,"x"\n');
  });
});

test('broken bytes stay where they are until their cell is set', () => {
  const document = openCsv(fixture('broken-utf-8.csv'));
  document.setCell(5, 0, '7');
  expect(document.toBytes().slice(-7)).toEqual(Uint8Array.from([...'7,Ren\xe9\n'], (c) => c.charCodeAt(0)));
  document.setCell(5, 1, 'René');
  expect(saved(document).endsWith('7,René\n')).toBe(true);
});

test('a value that the file has and could not take may come back', () => {
  const bytes = Uint8Array.from('a\n1\xaa\n2\n', (character) => character.charCodeAt(0));
  const document = openCsv(bytes, { encoding: 'windows-1253', delimiter: ',', header: true });
  document.setCell(0, 0, '1');
  document.setCell(0, 0, '1\ufffd');
  expect(document.toBytes()).toEqual(bytes);
  expect(() => document.setCell(1, 0, '1\ufffd')).toThrow(UnencodableError);
});

test('a splice covers the changed cells and nothing else', () => {
  const document = open('id,name,city\n1,"Ada",London\n2,Blaise,Paris\n');
  document.setCell(0, 1, 'Zoë');
  document.setCell(1, 2, 'Lyon');
  expect(document.splices()).toEqual([
    { start: 15, end: 20, bytes: new TextEncoder().encode('"Zoë"') },
    { start: 37, end: 42, bytes: new TextEncoder().encode('Lyon') },
  ]);
});
