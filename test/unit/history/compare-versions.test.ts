import { expect, test } from 'vitest';
import { ForgeError } from '../../../src/forges/forge.ts';
import { compareVersions } from '../../../src/history/compare-versions.ts';
import { makeRepository, SOURCE, TestRepository } from './test-repository.ts';

async function compare(forge: TestRepository, before: string | undefined, after: string | undefined) {
  const { repository, path } = SOURCE;
  const [one, other] = [before ?? '', after ?? ''].map((commit) => ({ repository, path, commit }));
  if (one === undefined || other === undefined) throw new Error('two');
  return compareVersions({ forge, before: one, after: other, signal: new AbortController().signal });
}

test('any two versions are compared by cell, whichever is older', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': 'id,a\n1,x\n2,x\n' } },
    { files: { 'data.csv': 'id,a\n1,y\n2,x\n' } },
    { files: { 'data.csv': 'id,a\n1,y\n2,z\n' } },
  ]);
  const [first, , last] = repository.ids;
  const there = await compare(repository, first, last);
  const back = await compare(repository, last, first);
  const cells = [there, back].map((each) =>
    each.kind === 'compared'
      ? each.diff.changes.map((change) => change.op === 'set' && [change.at.key, change.before, change.after])
      : each.kind,
  );
  expect(cells).toEqual([
    [
      [{ id: '1' }, 'x', 'y'],
      [{ id: '2' }, 'x', 'z'],
    ],
    [
      [{ id: '1' }, 'y', 'x'],
      [{ id: '2' }, 'z', 'x'],
    ],
  ]);
});

test('what is no table, or not there, is said of the version that it is', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': 'id,a\n1,x\n' } },
    { files: { 'data.csv': '{"a": 1}' } },
    { files: { 'data.csv': null } },
  ]);
  const [table, json, gone] = repository.ids;
  expect(await compare(repository, table, json)).toMatchObject({
    kind: 'unreadable',
    reason: 'json',
    place: { commit: json },
  });
  expect(await compare(repository, gone, table)).toMatchObject({ kind: 'absent', place: { commit: gone } });
});

test('the forge’s refusal is not swallowed', async () => {
  class Refusing extends TestRepository {
    override readVersion(): never {
      throw new ForgeError('rate-limited', 'Slow down');
    }
  }
  await expect(compare(new Refusing(''), 'a', 'b')).rejects.toMatchObject({ reason: 'rate-limited' });
});
