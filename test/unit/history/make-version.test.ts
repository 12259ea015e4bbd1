import { expect, test } from 'vitest';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { blameCell } from '../../../src/history/blame-cell.ts';
import { makeVersion } from '../../../src/history/make-version.ts';
import type { OpenedVersion } from '../../../src/history/open-version.ts';
import type { Version } from '../../../src/history/version.ts';

function table(text: string): OpenedVersion {
  return { kind: 'table', blob: text, document: openCsv(new TextEncoder().encode(text)) };
}

const commit = (id: string) => ({
  commit: id,
  parents: [],
  path: 'data.csv',
  author: { name: 'Ada', email: 'ada@example.org' },
  date: '2024-01-01T00:00:00Z',
  message: id,
  webUrl: '',
});
const OLD = table('id,a,b\n1,x,x\n2,x,x\n3,x,x\n');
const NEW = table('id,a,b\n1,y,y\n2,y,y\n3,x,x\n');

function newVersion(before: OpenedVersion, after: OpenedVersion, room: number): Version {
  return makeVersion({
    commit: commit('new'),
    read: after,
    parents: [commit('old')],
    bases: [{ commit: 'old', read: before }],
    key: ['id'],
    room,
  });
}

test('of a version that changed more than there is room for, it is only kept that it did', () => {
  expect(newVersion(OLD, NEW, 5).changes).toMatchObject({ isKnown: true });
  const version = newVersion(OLD, NEW, 3);
  expect(version.changes).toMatchObject({ isKnown: false, cells: [] });
  const blame = blameCell(
    { versions: [version], key: ['id'], end: { kind: 'complete' } },
    { version: 'new', record: 0, column: 1 },
  );
  expect(blame?.latest.kind).toBe('unclear');
});

test('of many equal records that moved, each is one of those before', () => {
  const many = 2_000;
  const [equal, other] = ['x,y\n'.repeat(many), 'p,q\n'.repeat(many)];
  const version = newVersion(table(`a,b\n${equal}${other}`), table(`a,b\n${other}${equal}`), 1_000_000);
  expect(version.changes).toMatchObject({ cells: [], added: [], deleted: [] });
});

test('tables without a common column are not compared', () => {
  const version = newVersion(table('p;q\n1;2\n3;4\n'), table('x,y,z\na,b,c\nd,e,f\n'), 100);
  expect(version.steps).toEqual([{ base: 'old', difference: undefined }]);
  expect(version.changes.isKnown).toBe(false);
});
