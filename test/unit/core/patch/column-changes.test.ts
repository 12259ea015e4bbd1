import { describe, expect, test } from 'vitest';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { applyPatch } from '../../../../src/core/patch/apply.ts';
import { patchId } from '../../../../src/core/patch/identity.ts';
import { parsePatch } from '../../../../src/core/patch/parse-patch.ts';
import { rebase } from '../../../../src/core/patch/rebase.ts';
import { open, patchFor, statuses, textOf } from './patches.ts';

const stops = 'id,name,city\nA1,Harbour,Oslo\nB2,Market,Oslo\n';

/** The patch of these edits, as whoever receives it reads it. */
const made = (edit: (document: CsvDocument) => void, key: string[] = ['id'], text = stops) =>
  parsePatch(JSON.parse(JSON.stringify(patchFor(text, edit, { key }))));

/** What becomes of the patch on a text: each change, and the text after. */
function applied(patch: ReturnType<typeof made>, text: string): { statuses: string[]; text: string } {
  const document = open(text);
  return { statuses: statuses(applyPatch(patch, document)), text: textOf(document) };
}

describe.each([
  { name: 'with a key', key: ['id'] },
  { name: 'without a key', key: [] },
])('$name', ({ key }) => {
  test.each([
    {
      name: 'a new column and its cells',
      edit: (file: CsvDocument) => {
        file.addColumn(1, 'zone');
        file.setCell(1, 1, 'B');
      },
      after: 'id,zone,name,city\nA1,,Harbour,Oslo\nB2,B,Market,Oslo\n',
    },
    {
      name: 'a column filled at once',
      edit: (file: CsvDocument) => file.addColumn(3, 'land', 'NO'),
      after: 'id,name,city,land\nA1,Harbour,Oslo,NO\nB2,Market,Oslo,NO\n',
    },
    {
      name: 'a renamed column, corrected too',
      edit: (file: CsvDocument) => {
        file.renameColumn(1, 'title');
        file.setCell(0, 1, 'Port');
      },
      after: 'id,title,city\nA1,Port,Oslo\nB2,Market,Oslo\n',
    },
    {
      name: 'a deleted column beside a corrected one',
      edit: (file: CsvDocument) => {
        file.deleteColumn(2);
        file.setCell(0, 1, 'Port');
      },
      after: 'id,name\nA1,Port\nB2,Market\n',
    },
    {
      name: 'moved columns',
      edit: (file: CsvDocument) => file.moveColumn(0, 2),
      after: 'name,city,id\nHarbour,Oslo,A1\nMarket,Oslo,B2\n',
    },
    {
      name: 'everything at once',
      edit: (file: CsvDocument) => {
        file.renameColumn(1, 'title');
        file.moveColumn(1, 0);
        file.addColumn(2, 'zone');
        file.deleteColumn(3);
        file.insertRecord(1, ['Fort', 'C3', 'C']);
        file.setCell(0, 0, 'Port');
        file.deleteRecord(2);
      },
      after: 'title,id,zone\nPort,A1,\nFort,C3,C\n',
    },
  ])('$name: applied as it was made, and not twice', ({ edit, after }) => {
    const patch = made(edit, key);
    const { changes } = patch;
    expect(applied(patch, stops)).toEqual({ statuses: changes.map(() => 'applies'), text: after });
    expect(applied(patch, after)).toEqual({ statuses: changes.map(() => 'already'), text: after });
  });
});

test('cells are found under the new name of their column, and under the old one', () => {
  const patch = made((file) => {
    file.renameColumn(1, 'title');
    file.setCell(0, 1, 'Port');
  });
  expect(applied(patch, stops.replace('name', 'title'))).toEqual({
    statuses: ['already', 'applies'],
    text: 'id,title,city\nA1,Port,Oslo\nB2,Market,Oslo\n',
  });
});

test('a record is known by its hash, whatever column somebody else added', () => {
  const patch = made((file) => {
    file.addColumn(3, 'zone');
    file.setCell(0, 3, 'A');
  }, []);
  expect(applied(patch, 'id,open,name,city\nB2,yes,Market,Oslo\nA1,no,Harbour,Oslo\n')).toEqual({
    statuses: ['applies', 'applies'],
    text: 'id,open,name,city,zone\nB2,yes,Market,Oslo,\nA1,no,Harbour,Oslo,A\n',
  });
});

test('a column that was corrected since is not deleted', () => {
  const patch = made((file) => file.deleteColumn(2));
  const corrected = stops.replace('Market,Oslo', 'Market,Moss');
  expect(rebase(patch, open(corrected))).toMatchObject([{ status: 'conflict', column: 3 }]);
  const sorted = 'id,name,city\nB2,Market,Oslo\nA1,Harbour,Oslo\n';
  expect(rebase(patch, open(sorted))).toMatchObject([{ status: 'applies', column: 3 }]);
  const swapped = 'id,name,city\nA1,Harbour,Moss\nB2,Market,Oslo\n';
  expect(
    rebase(
      made((file) => file.deleteColumn(2), ['id'], swapped),
      open(corrected),
    ),
  ).toMatchObject([{ status: 'conflict' }]);
});

test('a name that somebody else gave to another column is a conflict', () => {
  const patch = made((file) => file.renameColumn(1, 'title'));
  expect(rebase(patch, open('id,name,city,title\nA1,Harbour,Oslo,x\n'))).toMatchObject([
    { status: 'conflict', column: 4 },
  ]);
  expect(rebase(patch, open('id,city\nA1,Oslo\n'))).toMatchObject([{ status: 'orphan' }]);
});

test('a record with a value that the contributor did not see is not deleted', () => {
  const patch = made((file) => {
    file.deleteColumn(2);
    file.deleteRecord(0);
  });
  expect(rebase(patch, open('id,name,city,open\nA1,Harbour,Oslo,yes\nB2,Market,Oslo,\n'))).toMatchObject([
    { status: 'applies' },
    { status: 'conflict', record: 1, current: { open: 'yes' } },
  ]);
  expect(rebase(patch, open('id,name,city\nA1,Harbour,Moss\nB2,Market,Oslo\n'))).toMatchObject([
    { status: 'conflict' },
    { status: 'conflict', record: 1, current: { city: 'Moss' } },
  ]);
});

test('without a key, of records that differ only in a deleted column none is deleted in place of another', () => {
  const text = 'name,city\nHarbour,Oslo\nHarbour,Moss\n';
  const patch = made(
    (file) => {
      file.deleteColumn(1);
      file.deleteRecord(0);
    },
    [],
    text,
  );
  expect(applied(patch, text)).toEqual({ statuses: ['applies', 'applies'], text: 'name\nHarbour\n' });
  expect(applied(patch, 'name\nHarbour\n').statuses).toEqual(['already', 'already']);
});

test('a table keeps a column', () => {
  const patch = made((file) => file.deleteColumn(1), [], 'name,city\nx,Oslo\n');
  expect(rebase(patch, open('city\nOslo\n'))).toMatchObject([{ status: 'conflict', column: 1 }]);
});

test('what is to stand in a new column has no place where two columns have its name already', () => {
  const patch = made((file) => {
    file.addColumn(3, 'zone');
    file.setCell(0, 3, 'A');
    file.insertRecord(2, ['C3', 'Fort', 'Moss', 'C']);
  });
  const file = 'zone,id,zone,name,city\nx,A1,,Harbour,Oslo\n,B2,,Market,Oslo\n';
  expect(applied(patch, file)).toEqual({ statuses: ['conflict', 'orphan', 'orphan'], text: file });
});

test('columns without a name of their own are told apart by their order', () => {
  const patch = made(
    (file) => {
      file.setCell(0, 2, '5');
      file.renameColumn(1, 'from');
    },
    ['id'],
    'id,v,v,\nA1,1,2,\n',
  );
  expect(applied(patch, 'new,id,v,v,\n,A1,1,2,\n').text).toBe('new,id,from,v,\n,A1,1,5,\n');
  expect(applied(patch, 'id,from,v,\nA1,1,5,\n').statuses).toEqual(['already', 'already']);
});

test('without a key, a record is found beside columns that somebody else added', () => {
  const patch = made((file) => file.setCell(0, 1, 'Port'), []);
  expect(applied(patch, 'new,id,name,city\nx,B2,Market,Oslo\ny,A1,Harbour,Oslo\n')).toEqual({
    statuses: ['applies'],
    text: 'new,id,name,city\nx,B2,Market,Oslo\ny,A1,Port,Oslo\n',
  });
});

test('without a key, what is left of a patch when its deletion of a column was refused is found before and after', () => {
  const whole = made((file) => {
    file.deleteColumn(2);
    file.setCell(0, 1, 'Port');
  }, []);
  const changes = whole.changes.filter(({ op }) => op === 'set');
  const rest = parsePatch({ ...whole, changes, id: patchId({ ...whole, changes }) });
  expect(applied(rest, stops)).toEqual({ statuses: ['applies'], text: stops.replace('Harbour', 'Port') });
  expect(applied(rest, stops.replace('Harbour', 'Port')).statuses).toEqual(['already']);
  expect(applied(rest, 'id,name\nB2,Market\nA1,Harbour\n')).toEqual({
    statuses: ['applies'],
    text: 'id,name\nB2,Market\nA1,Port\n',
  });
});
