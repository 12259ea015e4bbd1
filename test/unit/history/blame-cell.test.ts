import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blameCell, type CellEvent } from '../../../src/history/blame-cell.ts';
import type { History } from '../../../src/history/version.ts';
import { branchedHistory, type KnownEdit, type KnownTable, linearHistory } from './known-edits.ts';
import { historyOf } from './reading.ts';
import { makeRepository, type TestRepository } from './test-repository.ts';

/** What happened to a cell of the newest version, in short. */
function eventsOf(history: History, record: number, column: number): string[] | undefined {
  const version = history.versions[0]?.id ?? '';
  return blameCell(history, { version, record, column })?.events.map(toText);
}

function toText(event: CellEvent): string {
  const what = event.kind === 'changed' ? `${event.before} → ${event.after}` : event.kind;
  return `${event.version.facts.subject}: ${what}`;
}

/** Who is to blame for each cell, by our reckoning and by the model's. */
function checkAgainst(table: KnownTable, history: History, repository: TestRepository): void {
  const version = history.versions[0]?.id ?? '';
  for (const [record, { born, cells }] of table.records.entries()) {
    for (const [column, cell] of cells.entries()) {
      const blame = blameCell(history, { version, record, column: column + 1 });
      const latest = blame?.latest;
      const before = latest?.kind === 'changed' ? latest.before : undefined;
      const where = `record ${record}, column ${column}`;
      expect([where, repository.ids.indexOf(latest?.version.id ?? ''), before]).toEqual([
        where,
        cell.commit,
        cell.before,
      ]);
      const origin = blame?.events.at(-1)?.version.id ?? '';
      expect([where, repository.ids.indexOf(origin)]).toEqual([where, born]);
    }
  }
}

const edit: fc.Arbitrary<KnownEdit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('set' as const), record: fc.nat(50), column: fc.nat(5) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), record: fc.nat(50) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('move' as const), record: fc.nat(50), to: fc.nat(50) }),
  },
);

test('who wrote each cell, and what it was before, is what was done', async () => {
  const edits = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(edits, async (each) => {
      const { commits, table } = linearHistory(each);
      const repository = await makeRepository(commits);
      checkAgainst(table, await historyOf(repository), repository);
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('in branches and merges, too', async () => {
  const edits = (column: number) =>
    fc.array(
      fc.record({ kind: fc.constant('set' as const), record: fc.nat(50), column: fc.constant(column) }),
      { minLength: 1, maxLength: 4 },
    );
  const branches = fc.array(fc.record({ left: edits(0), right: edits(1), idle: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(branches, async (each) => {
      const { commits, table } = branchedHistory(each);
      const repository = await makeRepository(commits);
      checkAgainst(table, await historyOf(repository), repository);
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('in branches and merges a cell is the one who wrote it in its branch', async () => {
  const main = ['id,a,b', '1,x,x', '2,x,x', '3,x,x', ''];
  const tableWith = (changes: Record<number, string>): string =>
    main.map((line, n) => changes[n] ?? line).join('\n');
  const repository = await makeRepository([
    { files: { 'data.csv': tableWith({}) }, message: 'first' },
    { files: { 'data.csv': tableWith({ 1: '1,left,x' }) }, message: 'left' },
    { files: { 'data.csv': tableWith({ 2: '2,right,x' }) }, parents: [0], message: 'right' },
    { files: { 'data.csv': tableWith({ 2: '2,right,again' }) }, message: 'right again' },
    {
      files: { 'data.csv': tableWith({ 1: '1,left,x', 2: '2,right,again', 3: '3,merge,x' }) },
      parents: [1, 3],
      message: 'Merge pull request #7 from a/b',
    },
  ]);
  const history = await historyOf(repository);
  expect([1, 2].flatMap((column) => [0, 1, 2].map((record) => eventsOf(history, record, column)))).toEqual([
    ['left: x → left', 'first: file-added'],
    ['right: x → right', 'first: file-added'],
    ['Merge pull request #7 from a/b: x → merge', 'first: file-added'],
    ['first: file-added'],
    ['right again: x → again', 'first: file-added'],
    ['first: file-added'],
  ]);
});

test('a cell is followed through another key, another place and other columns', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': 'id,name\n1,aa\n2,bb\n3,cc\n4,dd\n' }, message: 'first' },
    { files: { 'data.csv': 'id,name\n1,aa\n2,BB\n3,cc\n4,dd\n' }, message: 'value' },
    { files: { 'data.csv': 'id,name\n1,aa\n20,BB\n3,cc\n4,dd\n' }, message: 'key' },
    { files: { 'data.csv': 'id,name\n1,aa\n3,cc\n4,dd\n20,BB\n' }, message: 'place' },
  ]);
  const history = await historyOf(repository);
  expect(eventsOf(history, 3, 1)).toEqual(['value: bb → BB', 'first: file-added']);
  expect(eventsOf(history, 3, 0)).toEqual(['key: 2 → 20', 'first: file-added']);
});

test('a record that moved and was corrected at once is the same by its key', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': 'id,name,b\n1,aa,x\n2,bb,x\n3,cc,x\n4,dd,x\n' }, message: 'first' },
    { files: { 'data.csv': 'id,name,b\n2,bb,x\n3,cc,x\n4,dd,x\n1,AA,x\n' }, message: 'both' },
  ]);
  const history = await historyOf(repository);
  expect(eventsOf(history, 3, 1)).toEqual(['both: aa → AA', 'first: file-added']);
  expect(eventsOf(history, 3, 2)).toEqual(['first: file-added']);
});

test('where the history was not read to its end, blame says so', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': 'id,name\n1,a\n2,b\n' } },
    { files: { 'data.csv': 'id,name\n1,A\n2,b\n' } },
    { files: { 'data.csv': 'id,name\n1,AA\n2,b\n' } },
  ]);
  const history = await historyOf(repository, { limit: 1 });
  expect(eventsOf(history, 0, 1)).toEqual(['Commit 2: A → AA', 'Commit 2: unread']);
  expect(eventsOf(history, 1, 1)).toEqual(['Commit 2: unread']);
});

test('a cell that is not there has no blame', async () => {
  const repository = await makeRepository([{ files: { 'data.csv': 'id,name\n1,a\n' } }]);
  const history = await historyOf(repository);
  expect(eventsOf(history, 1, 0)).toBeUndefined();
  expect(eventsOf(history, 0, 2)).toBeUndefined();
  expect(blameCell(history, { version: 'none', record: 0, column: 0 })).toBeUndefined();
});

test('a cell is followed through columns that are renamed, moved, added and deleted', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': 'id,name,town,old\n1,aa,x,o\n2,bb,y,o\n3,cc,z,o\n' }, message: 'first' },
    { files: { 'data.csv': 'id,name,town,old\n1,aa,x,o\n2,BB,y,o\n3,cc,z,o\n' }, message: 'value' },
    { files: { 'data.csv': 'id,label,town,old\n1,aa,x,o\n2,BB,y,o\n3,cc,z,o\n' }, message: 'renamed' },
    { files: { 'data.csv': 'id,town,label,old\n1,x,aa,o\n2,y,BB,o\n3,z,cc,o\n' }, message: 'moved' },
    { files: { 'data.csv': 'id,new,town,label\n1,n,x,aa\n2,n,y,BB\n3,n,z,CC\n' }, message: 'other columns' },
  ]);
  const history = await historyOf(repository);
  expect(eventsOf(history, 1, 3)).toEqual(['value: bb → BB', 'first: file-added']);
  expect(eventsOf(history, 2, 3)).toEqual(['other columns: cc → CC', 'first: file-added']);
  expect(eventsOf(history, 0, 1)).toEqual(['other columns: column-added']);
  expect(eventsOf(history, 0, 2)).toEqual(['first: file-added']);
  const [newest, , renamed] = history.versions;
  expect(newest?.changes).toMatchObject({ addedColumns: ['new'], deletedColumns: ['old'], isKnown: true });
  expect(renamed?.changes.renamedColumns).toEqual([{ before: 'name', after: 'label' }]);
});
