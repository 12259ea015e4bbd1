import { describe, expect, test } from 'vitest';
import { TooWideError } from '../../../../src/core/csv/errors.ts';
import type { CellSearch } from '../../../../src/core/csv/find-cells.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { fixture } from './fixture.ts';
import { open, saved, table } from './text.ts';

describe('a pasted block', () => {
  test('fills cells, adds records at the end, and is undone at once', () => {
    const document = open('a,b,c\n1,x,p\n2,y,q');
    document.paste(1, 1, [['Y', 'Q'], ['Z', 'R'], ['W']]);
    expect(saved(document)).toBe('a,b,c\n1,x,p\n2,Y,Q\n,Z,R\n,W,');
    document.undo();
    expect([saved(document), document.canUndo]).toEqual(['a,b,c\n1,x,p\n2,y,q', false]);
    document.redo();
    expect(document.length).toBe(4);
  });

  test('behind the last record adds all of it', () => {
    const document = open('a,b\n1,x\n');
    document.paste(1, 0, [['2', 'y']]);
    expect(table(document)).toEqual([
      ['1', 'x'],
      ['2', 'y'],
    ]);
    expect(() => document.paste(4, 0, [['9']])).toThrow(RangeError);
  });

  test('that is too wide changes nothing', () => {
    const document = open('a,b\n1,x\n');
    const paste = (): void => document.paste(0, 1, [['y'], ['z', 'w', 'v']]);
    expect(paste).toThrow(TooWideError);
    expect(paste).toThrow(expect.objectContaining({ lacking: 2 }));
    expect(document.canUndo).toBe(false);
  });

  test('with a value that the file cannot hold says where, and leaves nothing half done', () => {
    const document = openCsv(fixture('windows-1252.csv'));
    const bytes = document.toBytes();
    expect(() => document.paste(document.length - 1, 0, [['a'], ['b', 'Ł']])).toThrow(
      expect.objectContaining({
        reason: 'encoding',
        at: { record: document.length, column: 1 },
        suggestion: 'L',
      }),
    );
    expect([document.toBytes(), document.canUndo, document.revision]).toEqual([bytes, false, 0]);
  });

  test('of many records is added in linear time', () => {
    const document = open('a,b\n1,x\n');
    const block = Array.from({ length: 50_000 }, (_, n) => [`${n}`, 'y']);
    document.paste(1, 0, block);
    expect([document.length, document.cell(50_000, 0)]).toEqual([50_001, '49999']);
    expect(saved(document).length).toBe('a,b\n1,x\n'.length + block.join('\n').length + 1);
  }, 10_000);
});

describe('find and replace', () => {
  const text = 'a,b\nParis,paris 1\nLyon,"Paris, PARIS"\nA.B,$&\n,x\n';
  const replaced = (search: CellSearch): [string[][], number] => {
    const document = open(text);
    const { cells } = document.replaceAll(search);
    return [table(document), cells];
  };

  test.each<[string, CellSearch, string[][], number]>([
    [
      'whatever the case',
      { find: 'paris', replace: 'X' },
      [
        ['X', 'X 1'],
        ['Lyon', 'X, X'],
        ['A.B', '$&'],
        ['', 'x'],
      ],
      3,
    ],
    [
      'with its case',
      { find: 'Paris', replace: 'X', matchCase: true },
      [
        ['X', 'paris 1'],
        ['Lyon', 'X, PARIS'],
        ['A.B', '$&'],
        ['', 'x'],
      ],
      2,
    ],
    [
      'whole cells',
      { find: 'paris', replace: 'X', wholeCell: true },
      [
        ['X', 'paris 1'],
        ['Lyon', 'Paris, PARIS'],
        ['A.B', '$&'],
        ['', 'x'],
      ],
      1,
    ],
    [
      'in one column',
      { find: 'paris', replace: 'X', column: 1 },
      [
        ['Paris', 'X 1'],
        ['Lyon', 'X, X'],
        ['A.B', '$&'],
        ['', 'x'],
      ],
      2,
    ],
    [
      'literally',
      { find: '.', replace: '$&$1' },
      [
        ['Paris', 'paris 1'],
        ['Lyon', 'Paris, PARIS'],
        ['A$&$1B', '$&'],
        ['', 'x'],
      ],
      1,
    ],
    [
      'special characters',
      { find: '$&', replace: 'x-y' },
      [
        ['Paris', 'paris 1'],
        ['Lyon', 'Paris, PARIS'],
        ['A.B', 'x-y'],
        ['', 'x'],
      ],
      1,
    ],
    [
      'empty cells',
      { find: '', replace: '?', wholeCell: true },
      [
        ['Paris', 'paris 1'],
        ['Lyon', 'Paris, PARIS'],
        ['A.B', '$&'],
        ['?', 'x'],
      ],
      1,
    ],
    [
      'nothing',
      { find: 'Rome', replace: 'X' },
      [
        ['Paris', 'paris 1'],
        ['Lyon', 'Paris, PARIS'],
        ['A.B', '$&'],
        ['', 'x'],
      ],
      0,
    ],
  ])('%s', (_, search, expected, cells) => {
    expect(replaced(search)).toEqual([expected, cells]);
  });

  test.each(['\\', '^', '(', '[', '-', '/', '|', '{', '+', ']', '(a+)+$'])(
    '%s is only a character',
    (find) => {
      const document = open(`a\n"x${find}y"\nx\n`, { header: true, delimiter: ',' });
      expect(document.replaceAll({ find, replace: '' })).toEqual({ cells: 1 });
      expect(table(document)).toEqual([['xy'], ['x']]);
    },
  );

  test('can be looked at before, and is undone at once', () => {
    const document = open(text);
    const search = { find: 'paris', replace: 'X' };
    const found = [...document.findCells(search)].flat();
    expect(found[2]).toEqual({ record: 1, column: 1, before: 'Paris, PARIS', after: 'X, X' });
    document.replaceAll(search);
    document.undo();
    expect([saved(document), document.canUndo]).toEqual([text, false]);
  });

  test('of a text by itself changes nothing', () => {
    const document = open(text);
    expect(document.replaceAll({ find: 'Paris', replace: 'Paris', matchCase: true })).toEqual({ cells: 0 });
    expect(document.canUndo).toBe(false);
  });

  test('of nothing is an error; so is what the file cannot hold, which says where', () => {
    const document = openCsv(fixture('windows-1252.csv'));
    expect(() => document.replaceAll({ find: '', replace: 'x' })).toThrow(RangeError);
    const [first] = [...document.findCells({ find: 'e', replace: 'ę' })].flat();
    expect(() => document.replaceAll({ find: 'e', replace: 'ę' })).toThrow(
      expect.objectContaining({ at: { record: first?.record, column: first?.column } }),
    );
    expect(document.canUndo).toBe(false);
  });
});

describe('a transaction', () => {
  test('within another belongs to the outer one; when the inner one fails alone, the rest stays', () => {
    const document = open('a,b\n1,x\n');
    document.transaction(() => {
      document.setCell(0, 0, '2');
      const fail = (): void =>
        document.transaction(() => {
          document.setCell(0, 1, 'y');
          throw new Error('inner');
        });
      expect(fail).toThrow('inner');
    });
    expect([saved(document), document.revision]).toEqual(['a,b\n2,x\n', 1]);
    document.undo();
    expect(saved(document)).toBe('a,b\n1,x\n');
  });

  test('that does nothing is no change, and nothing can be undone within one', () => {
    const document = open('a,b\n1,x\n');
    document.transaction(() => undefined);
    expect(document.canUndo).toBe(false);
    expect(() => document.transaction(() => document.undo())).toThrow('within a transaction');
  });

  test('may pass through what a broken quote forbids on its own', () => {
    const document = open('a,b,c\n1,"x,y\n2,p,q\n');
    document.transaction(() => {
      document.setCell(0, 2, 'y,z');
      document.setCell(0, 1, 'x');
    });
    expect(saved(document)).toBe('a,b,c\n1,x,"y,z"\n2,p,q\n');
  });
});
