import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ForgeSource } from '../../../src/core/source.ts';
import { blameCell } from '../../../src/history/blame-cell.ts';
import { creditsOf } from '../../../src/history/credits.ts';
import { provenanceOf } from '../../../src/history/provenance.ts';
import { readHistory } from '../../../src/history/read-history.ts';
import type { History } from '../../../src/history/version.ts';
import { commitByGit } from '../forges/by-git.ts';
import { CORRECTED, FILE, PATH, replaced, sourceOf } from '../forges/correction.ts';
import { accepting, offer } from '../forges/decision.ts';
import type { ForgeUnderTest } from '../forges/forge-under-test.ts';
import { startGithub } from '../forges/github.ts';

let forge: ForgeUnderTest;
beforeAll(async () => {
  forge = await startGithub();
});
afterAll(() => forge.close());

function historyOf(source: ForgeSource): Promise<History> {
  const signal = AbortSignal.timeout(30_000);
  return readHistory({ forge: forge.client(), source, signal, onProgress: () => undefined });
}

function latestOf(history: History, record: number, column: number) {
  const [tip] = history.versions;
  return blameCell(history, { version: tip?.id ?? '', record, column })?.latest;
}

test('a corrected cell leads to who corrected it, in which patch, and to who accepted it', async () => {
  const { repository, proposal } = await offer(forge, { name: 'blamed' });
  const source = sourceOf(forge, repository);
  await forge.push(repository, 'main', PATH, replaced(FILE, ',Perry', ',Perry (Iowa)'));
  await forge.client('maria').accept(accepting([proposal]));
  const history = await historyOf(source);
  expect(history.end).toEqual({ kind: 'complete' });
  const latest = latestOf(history, 0, 1);
  expect(latest).toMatchObject({ kind: 'changed', before: 'Thigpen ', after: 'Thigpen' });
  expect(latest?.version.facts.author.login).toBe('ada');
  expect(latest?.version.facts.patches).toHaveLength(1);
  expect(latestOf(history, 3, 2)).toMatchObject({ kind: 'changed', before: 'Perry', after: 'Perry (Iowa)' });
  expect(latestOf(history, 1, 1)).toMatchObject({ kind: 'file-added' });
  const credits = creditsOf(history);
  expect(credits.moderators.map(({ contributor }) => contributor.name)).toEqual(['Maria']);
  expect(credits.contributors.map(({ contributor }) => contributor.login)).toContain('ada');
});

test('a renamed file goes on under its old path', async () => {
  const repository = await forge.createRepository({ name: 'renamed', files: { [PATH]: FILE } });
  await forge.push(repository, 'main', PATH, CORRECTED);
  const renamed = await commitByGit(forge, {
    repository,
    branch: 'main',
    files: { 'moved.csv': `main:${PATH}` },
  });
  const history = await historyOf(sourceOf(forge, repository, { path: 'moved.csv' }));
  expect(history.versions.map(({ commit }) => commit.path)).toEqual(['moved.csv', PATH, PATH]);
  expect(history.versions[0]?.id).toBe(renamed);
  expect(latestOf(history, 0, 1)).toMatchObject({ kind: 'changed', before: 'Thigpen ' });
});

test('a file that is not there says so', async () => {
  const repository = await forge.createRepository({ name: 'lacking', files: { [PATH]: FILE } });
  const { versions, end } = await historyOf(sourceOf(forge, repository, { path: 'none.csv' }));
  expect(versions).toEqual([]);
  expect(end).toMatchObject({ kind: 'failed', reason: 'not-found' });
});

test('who accepted a correction is known, too, when the merge left the file as it came', async () => {
  const { repository, proposal } = await offer(forge, { name: 'unchanged' });
  const { commit } = await forge.client('maria').accept(accepting([proposal]));
  const history = await historyOf(sourceOf(forge, repository));
  expect(history.versions.map(({ id }) => id)).not.toContain(commit);
  const latest = latestOf(history, 0, 1);
  expect(latest?.version.facts.author.login).toBe('ada');
  expect(latest && provenanceOf(latest.version).reviewers.map(({ name }) => name)).toEqual(['Maria']);
});
