import { describe, expect, test } from 'vitest';
import { UnencodableError } from '../../../../src/core/csv/errors.ts';
import { open, saved, table } from './text.ts';

describe('a quote that opens and never closes', () => {
  test.each([
    [
      'up to the end',
      'a,b\n1,"x\n2,y\n',
      [
        ['1', '"x'],
        ['2', 'y'],
      ],
    ],
    [
      'before a well-formed quoted cell',
      'a,b\n1,"x\n2,"y"\n',
      [
        ['1', '"x'],
        ['2', 'y'],
      ],
    ],
    [
      'in a fully quoted file',
      '"a","b"\n"1","x\n"2","y"\n',
      [
        ['1', '"x'],
        ['2', 'y'],
      ],
    ],
    [
      'before an empty quoted cell',
      'a,b\n"1,""\n2,""\n',
      [
        ['"1', ''],
        ['2', ''],
      ],
    ],
    [
      'in the last cell',
      'a,b\n1,x\n2,"',
      [
        ['1', 'x'],
        ['2', '"'],
      ],
    ],
  ])('is text: %s', (_, text, expected) => {
    const document = open(text, { header: true });
    expect(table(document)).toEqual(expected);
    expect(document.warnings[0]?.kind).toBe('unterminated-quote');
    expect(saved(document)).toBe(text);
  });

  test('leaves an embedded newline alone when it does close', () => {
    expect(table(open('a,b\n1,"x\n""y"" z"\n2,"p\nq"\n'))).toEqual([
      ['1', 'x\n"y" z'],
      ['2', 'p\nq'],
    ]);
  });

  test('refuses a neighbour that would seem to close it, and nothing changes', () => {
    const document = open('a,b,c\n1,"x,y\n2,p,q\n');
    expect(() => document.setCell(0, 2, 'y,z')).toThrow(UnencodableError);
    expect(() => document.setCell(0, 2, 'y,z')).toThrow(expect.objectContaining({ reason: 'broken-quote' }));
    expect(() => document.setCell(1, 1, ',p')).toThrow(UnencodableError);
    expect(() => document.insertRecord(2, [',', '', ''])).toThrow(UnencodableError);
    expect(document.canUndo).toBe(false);
    expect(document.revision).toBe(0);
    expect(saved(document)).toBe('a,b,c\n1,"x,y\n2,p,q\n');
  });

  test('allows everything once it is corrected', () => {
    const document = open('a,b,c\n1,"x,y\n2,p,q\n');
    document.setCell(0, 1, 'x');
    document.setCell(0, 2, 'y,z');
    expect(saved(document)).toBe('a,b,c\n1,x,"y,z"\n2,p,q\n');
  });

  test('refuses to delete the record that keeps it from swallowing the next', () => {
    const document = open('a,b\n1,"x\n2,"y"\n3,",z"\n');
    expect(() => document.deleteRecord(1)).toThrow(UnencodableError);
    expect(document.length).toBe(3);
  });
});

test.each([
  ['"a"b"c",d', ['a"b"c', 'd']],
  ['"a"  ,d', ['a', 'd']],
  [' "a",d', [' "a"', 'd']],
  ['a"b,d', ['a"b', 'd']],
  ['"",""', ['', '']],
  ['"""",""""""', ['"', '""']],
])('%s is read as %j', (line, values) => {
  expect(open(`${line}\n`, { header: false, delimiter: ',' }).values(0)).toEqual(values);
});

test('hostile quotes take linear time', () => {
  const lines = ['"a,b\n', '""a,\n', '"\n', '"x","\n', ',"', '"a""b,'];
  for (const line of lines) {
    const document = open(line.repeat(200_000), { delimiter: ',', header: false });
    expect(document.length).toBeGreaterThan(0);
  }
}, 10_000);
