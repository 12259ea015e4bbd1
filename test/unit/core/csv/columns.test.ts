import { describe, expect, test } from 'vitest';
import { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import type { Dialect } from '../../../../src/core/csv/dialect.ts';
import { UnencodableError } from '../../../../src/core/csv/errors.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { fixture } from './fixture.ts';
import { open, saved, table } from './text.ts';

type Work = (document: CsvDocument) => void;

/** What is saved after the work, the columns before it being a, b and so on. */
function after(text: string, work: Work): string {
  const document = open(text, { header: true, delimiter: ',' });
  work(document);
  return saved(document);
}

describe('a renamed column', () => {
  test.each<[string, string, Work, string]>([
    ['stays bare', 'a,b\n1,x\n', (d) => d.renameColumn(1, 'c'), 'a,c\n1,x\n'],
    ['keeps its quotes', '"a","b"\n1,x\n', (d) => d.renameColumn(0, 'c'), '"c","b"\n1,x\n'],
    ['gains quotes for a delimiter', 'a,b\n1,x\n', (d) => d.renameColumn(0, 'a, b'), '"a, b",b\n1,x\n'],
    ['beyond a short header', 'a\n1,2,3\n1,2,3\n', (d) => d.renameColumn(2, 'c'), 'a,,c\n1,2,3\n1,2,3\n'],
    ['that is the only one is no blank line', 'a\n1\n', (d) => d.renameColumn(0, ''), '""\n1\n'],
  ])('%s', (_, before, work, expected) => {
    expect(after(before, work)).toBe(expected);
  });

  test('changes the bytes of its label and no other', () => {
    const document = open('id,naem\n1,x\n2,y\n');
    document.renameColumn(1, 'name');
    expect(document.splices()).toEqual([{ start: 3, end: 7, bytes: new TextEncoder().encode('name') }]);
    expect([document.columns, document.header, document.fileColumns]).toEqual([
      ['id', 'name'],
      ['id', 'name'],
      ['id', 'naem'],
    ]);
    expect(document.edits()).toEqual([{ op: 'rename-column', column: 1, before: 'naem', after: 'name' }]);
    expect(document.changedLines()).toEqual([{ line: 1, before: ['id,naem'], after: ['id,name'] }]);
    document.renameColumn(1, 'naem');
    expect([document.edits(), document.splices()]).toEqual([[], []]);
  });
});

describe('an added column', () => {
  test.each<[string, string, Work, string]>([
    ['at the end', 'a,b\n1,x\n', (d) => d.addColumn(2, 'c', 'z'), 'a,b,c\n1,x,z\n'],
    ['at the start', 'a,b\n1,x\n', (d) => d.addColumn(0, 'c', 'z'), 'c,a,b\nz,1,x\n'],
    [
      'behind and before empty cells that were set',
      'a,b\n,\n1,\n',
      (d) => {
        d.setCell(0, 0, 'v');
        d.setCell(0, 1, 'w');
        d.setCell(1, 1, 'w');
        d.addColumn(2, 'd', 'z');
        d.addColumn(0, 'c', 'y');
      },
      'c,a,b,d\ny,v,w,z\ny,1,w,z\n',
    ],
    ['between', 'a,b\n1,x\n', (d) => d.addColumn(1, 'c'), 'a,c,b\n1,,x\n'],
    [
      'two, in their order',
      'a\n1\n',
      (d) => (d.addColumn(1, 'c'), d.addColumn(2, 'd', 'z')),
      'a,c,d\n1,,z\n',
    ],
    ['keeps each newline', 'a\r\n1\n2\r3', (d) => d.addColumn(1, 'c', 'z'), 'a,c\r\n1,z\n2,z\r3,z'],
    [
      'is quoted where all of the record is',
      '"a","b"\n"1","x"\n2,"y"\n"3, 4","z, z"\n',
      (d) => d.addColumn(2, 'c', 'z'),
      '"a","b","c"\n"1","x","z"\n2,"y",z\n"3, 4","z, z",z\n',
    ],
    ['leaves spaces after quotes', 'a,b\n"1"  ,"x" \n', (d) => d.addColumn(1, 'c'), 'a,c,b\n"1"  ,"","x" \n'],
    [
      'leaves a short record that has nothing to say',
      'a,b,c\n1\n1,2\n1,2,3\n',
      (d) => d.addColumn(2, 'd'),
      'a,b,d,c\n1\n1,2\n1,2,,3\n',
    ],
    [
      'fills up a short record for a value',
      'a,b\n1\n1,2\n',
      (d) => d.addColumn(2, 'c', 'z'),
      'a,b,c\n1,,z\n1,2,z\n',
    ],
    [
      'comes before extra cells',
      'a,b\n1,2,X\n1,2\n1,2\n',
      (d) => d.addColumn(2, 'c'),
      'a,b,c\n1,2,,X\n1,2,\n1,2,\n',
    ],
  ])('%s', (_, before, work, expected) => {
    expect(after(before, work)).toBe(expected);
  });

  test('can be filled cell by cell and takes part in inserted records', () => {
    const document = open('a,b\n1,x\n2,y\n');
    document.addColumn(1, 'c', 'z');
    document.setCell(1, 1, 'w');
    document.insertRecord(2, ['3', 'v', 'u']);
    expect(table(document)).toEqual([
      ['1', 'z', 'x'],
      ['2', 'w', 'y'],
      ['3', 'v', 'u'],
    ]);
    expect(saved(document)).toBe('a,c,b\n1,z,x\n2,w,y\n3,v,u\n');
    expect(document.edits()).toEqual([
      { op: 'add-column', name: 'c', follows: 0, fill: 'z', cells: [{ record: 1, value: 'w' }] },
      { op: 'insert', follows: 1, values: ['3', 'v', 'u'] },
    ]);
    expect([document.columnOrigin(1), document.columnOrigin(2), document.isChanged(1, 1)]).toEqual([
      null,
      1,
      false,
    ]);
    expect(document.search('z')).toEqual([0]);
  });

  test('that is deleted again leaves no trace', () => {
    const document = open('a,b\n1,x\n');
    document.addColumn(1, 'c', 'z');
    document.setCell(0, 1, 'w');
    document.deleteColumn(1);
    expect([document.edits(), document.splices()]).toEqual([[], []]);
  });
});

describe('a deleted column', () => {
  test.each<[string, string, Work, string]>([
    ['takes one delimiter with it', 'a,b,c\n1,x,p\n', (d) => d.deleteColumn(1), 'a,c\n1,p\n'],
    ['at the start', 'a,b\n1,x\n', (d) => d.deleteColumn(0), 'b\nx\n'],
    ['at the end', 'a,b\n1,x\n2,"y"\n', (d) => d.deleteColumn(1), 'a\n1\n2\n'],
    ['leaves a short record alone', 'a,b,c\n1\n1,2,3\n', (d) => d.deleteColumn(1), 'a,c\n1\n1,3\n'],
    ['leaves extra cells alone', 'a,b\n1,2,X\n1,2\n1,2\n', (d) => d.deleteColumn(0), 'b\n2,X\n2\n2\n'],
    ['leaves no blank line', 'a,b\n1,\n,2\n', (d) => d.deleteColumn(0), 'b\n""\n2\n'],
    ['that was all of a short record', 'a,b\n1\n1,2\n', (d) => d.deleteColumn(0), 'b\n""\n2\n'],
  ])('%s', (_, before, work, expected) => {
    expect(after(before, work)).toBe(expected);
  });

  test('is not found any more and comes back with its corrections', () => {
    const document = open('a,b\n1,x\n2,y\n');
    document.setCell(0, 1, 'w');
    document.deleteColumn(1);
    expect([document.search('w'), document.search('y'), document.columns]).toEqual([[], [], ['a']]);
    expect(document.edits()).toEqual([{ op: 'delete-column', column: 1, before: 'b' }]);
    document.undo();
    expect(saved(document)).toBe('a,b\n1,w\n2,y\n');
  });

  test('the last one stays', () => {
    expect(() => open('a\n1\n').deleteColumn(0)).toThrow(RangeError);
  });
});

describe('a moved column', () => {
  test.each<[string, string, Work, string]>([
    ['to the end', 'a,b,c\n1,"x" ,p\n', (d) => d.moveColumn(1, 2), 'a,c,b\n1,p,"x" \n'],
    ['to the start', 'a,b,c\n1,x,"p,"\n', (d) => d.moveColumn(2, 0), 'c,a,b\n"p,",1,x\n'],
    ['in a short record', 'a,b,c\n1\n1,2\n1,2,3\n', (d) => d.moveColumn(0, 2), 'b,c,a\n,,1\n2,,1\n2,3,1\n'],
  ])('%s', (_, before, work, expected) => {
    expect(after(before, work)).toBe(expected);
  });

  test('to the start of a file is not taken for a byte order mark', () => {
    const document = open('1,\ufeff2\n3,4\n', { header: false, delimiter: ',' });
    document.deleteColumn(0);
    expect(saved(document)).toBe('"\ufeff2"\n4\n');
  });

  test('copies bytes that are no text', () => {
    const document = openCsv(fixture('broken-utf-8.csv'));
    document.moveColumn(1, 0);
    document.moveColumn(0, 1);
    expect(document.toBytes()).toEqual(document.bytes);
    document.moveColumn(0, 1);
    const bytes = [...document.toBytes()];
    const broken = [...'Ren\xe9,'].map((character) => character.charCodeAt(0));
    expect(bytes.some((_, at) => broken.every((byte, n) => bytes[at + n] === byte))).toBe(true);
  });

  test('is one edit, and none when it is back', () => {
    const document = open('a,b,c,d\n1,2,3,4\n');
    document.moveColumn(3, 1);
    expect(document.edits()).toEqual([{ op: 'move-column', column: 3, follows: 0 }]);
    expect(document.positionOfColumn(1)).toBe(2);
    document.moveColumn(1, 3);
    expect(document.edits()).toEqual([]);
  });
});

describe('without a header row', () => {
  test('columns come and go without a label', () => {
    const document = open('1,2\n3,4\n', { header: false });
    document.addColumn(1, '', 'x');
    document.deleteColumn(0);
    expect([saved(document), document.columns, document.header]).toEqual(['x,2\nx,4\n', ['#1', '#2'], []]);
    expect(document.edits()).toEqual([
      { op: 'delete-column', column: 0, before: '' },
      { op: 'add-column', name: '', follows: null, fill: 'x', cells: [] },
    ]);
  });

  test('a label has no place', () => {
    const document = open('1,2\n', { header: false });
    expect(() => document.renameColumn(0, 'a')).toThrow(RangeError);
    expect(() => document.addColumn(0, 'a')).toThrow(RangeError);
    expect(document.canUndo).toBe(false);
  });
});

test('names stay unique whatever the labels', () => {
  const document = open('a,b\n1,2\n');
  document.renameColumn(1, 'a');
  document.addColumn(2, 'a');
  expect(document.columns).toEqual(['a #1', 'a #2', 'a #3']);
});

test('what the file cannot hold is refused before anything changes', () => {
  const document = openCsv(fixture('windows-1252.csv'));
  expect(() => document.addColumn(0, 'ok', '李')).toThrow(UnencodableError);
  expect(() => document.addColumn(0, '李')).toThrow(UnencodableError);
  expect(() => document.renameColumn(0, '李')).toThrow(UnencodableError);
  expect([document.canUndo, document.revision]).toEqual([false, 0]);
});

test('a quote that never closes is not given something to close it', () => {
  const document = open('a,b,c\n1,"x,y\n2,p,q\n', { header: true });
  expect(() => document.addColumn(2, 'd', ',')).toThrow(expect.objectContaining({ reason: 'broken-quote' }));
  expect(saved(document)).toBe('a,b,c\n1,"x,y\n2,p,q\n');
  document.deleteColumn(1);
  expect(saved(document)).toBe('a,c\n1,y\n2,q\n');
});

test.each([
  ['a column to rename', (d: CsvDocument): void => d.renameColumn(2, 'x')],
  ['a place for a column', (d: CsvDocument): void => d.addColumn(3, 'x')],
  ['a column to delete', (d: CsvDocument): void => d.deleteColumn(-1)],
  ['a column to move', (d: CsvDocument): void => d.moveColumn(2, 0)],
  ['a place to move it to', (d: CsvDocument): void => d.moveColumn(0, 2)],
  ['a column to read', (d: CsvDocument): void => void d.cell(0, 2)],
])('%s that is not there is an error', (_, act) => {
  expect(() => act(open('a,b\n1,2\n'))).toThrow(RangeError);
});

/** A document read in a given way. */
function read(text: string, dialect: Partial<Dialect>): CsvDocument {
  const usual: Dialect = {
    encoding: 'utf-8',
    bom: 0,
    delimiter: ',',
    quote: '"',
    newline: '\n',
    header: true,
  };
  return new CsvDocument(new TextEncoder().encode(text), { ...usual, ...dialect });
}

describe('columns of files with more than records', () => {
  test('leave a title, blank lines and comments alone', () => {
    const text = 'Title, of 2024\n\na,b\n1,x\n# a note, with commas\n2,y\n';
    const document = read(text, { skip: 2, comment: '#' });
    document.addColumn(2, 'c', 'z');
    document.moveColumn(0, 1);
    expect(saved(document)).toBe('Title, of 2024\n\nb,a,c\nx,1,z\n# a note, with commas\ny,2,z\n');
  });

  test('take every header row along, and write labels into the last', () => {
    const document = read('Place,,Year\na,b,c\n1,x,9\n', { headerRows: 2 });
    document.renameColumn(0, 'd');
    document.moveColumn(2, 0);
    document.addColumn(1, 'e', 'z');
    expect(saved(document)).toBe('Year,,Place,\nc,e,d,b\n9,z,1,x\n');
    expect([document.header, document.columns]).toEqual([
      ['c', 'e', 'd', 'b'],
      ['c', 'e', 'd', 'b'],
    ]);
    expect(document.changedLines().map(({ after }) => after)).toEqual([
      ['Year,,Place,'],
      ['c,e,d,b'],
      ['9,z,1,x'],
    ]);
  });

  test('do not turn a record into a comment', () => {
    const document = read('a,b\n1,#2\n3,4\n', { comment: '#' });
    document.deleteColumn(0);
    expect(saved(document)).toBe('b\n"#2"\n4\n');
  });

  test('keep the way quotes are escaped', () => {
    const document = read('a,b\n"1","say \\"x\\""\n', { escape: 'backslash' });
    document.addColumn(1, 'c', 'a "z" \\');
    expect(saved(document)).toBe('a,c,b\n"1","a \\"z\\" \\\\","say \\"x\\""\n');
  });
});
