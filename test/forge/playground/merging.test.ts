import { expect, test } from 'vitest';
import {
  addAirports,
  AIRPORTS,
  clientOf,
  git,
  MAINTAINER,
  proposeBranch,
  READER,
  refusal,
  startForge,
  UPSTREAM,
} from './support.ts';

const CORRECTED = AIRPORTS.replace('Thigpen', 'Thigpen Field');
const ONE = { ...UPSTREAM, pull_number: 1 };

async function forgeWithPull() {
  const forge = await startForge();
  await addAirports(forge);
  const sha = await proposeBranch(forge, 'fix', CORRECTED);
  const reader = clientOf(forge, READER).rest;
  await reader.pulls.create({ ...UPSTREAM, title: 'Name of 00M', head: 'reader:fix', base: 'main' });
  return { forge, sha, reader, maintainer: clientOf(forge, MAINTAINER).rest };
}

test('a merge commit has both parents and the merger as its author', async () => {
  const { forge, sha, maintainer } = await forgeWithPull();
  const { data } = await maintainer.pulls.merge(ONE);
  const directory = forge.repositoryPath('city-data/airports');
  const log = await git(directory, 'log', '-1', '--format=%H|%an|%cn|%P|%s', 'main');
  expect(log).toMatch(
    new RegExp(
      `^${data.sha}\\|City Data\\|GitHub\\|[0-9a-f]{40} ${sha}\\|Merge pull request #1 from reader/fix`,
    ),
  );
  const seen = (await maintainer.pulls.get(ONE)).data;
  expect(seen).toMatchObject({
    merged: true,
    state: 'closed',
    merge_commit_sha: data.sha,
    merged_by: { login: 'city-data' },
  });
});

test('what was pushed to the base meanwhile survives the merge', async () => {
  const { forge, maintainer } = await forgeWithPull();
  const elsewhere = CORRECTED.replace('Thigpen Field', 'Thigpen').replace('Meadow Lake', 'Meadow Lakes');
  await forge.push('city-data/airports', 'main', {
    path: 'data/airports.csv',
    content: elsewhere,
    message: 'Outside',
  });
  const refused = await refusal(maintainer.pulls.merge({ ...ONE, sha: '0'.repeat(40) }));
  expect(refused).toMatchObject({
    status: 409,
    message: 'Head branch was modified. Review and try the merge again.',
  });
  // git merges by neighbouring lines: the two changes are apart by one untouched line only, which is enough.
  await maintainer.pulls.merge(ONE);
  const merged = await git(forge.repositoryPath('city-data/airports'), 'show', 'main:data/airports.csv');
  expect(merged).toBe(CORRECTED.replace('Meadow Lake', 'Meadow Lakes'));
});

test('a squash of several commits lists them under the title', async () => {
  const { forge, maintainer } = await forgeWithPull();
  await forge.push('reader/airports', 'fix', {
    path: 'README.md',
    content: 'new\n',
    message: 'And the readme',
  });
  await maintainer.pulls.merge({ ...ONE, merge_method: 'squash' });
  const message = await git(forge.repositoryPath('city-data/airports'), 'log', '-1', '--format=%B', 'main');
  expect(message).toContain(
    'Name of 00M (#1)\n\n* Correct the name of 00M\n\nEmendata-Patch: 1234\n\n* And the readme',
  );
});

test('only who may write merges, only once, and never by rebase', async () => {
  const { reader, maintainer } = await forgeWithPull();
  expect(await refusal(reader.pulls.merge(ONE))).toMatchObject({ status: 404 });
  expect(await refusal(maintainer.pulls.merge({ ...ONE, merge_method: 'rebase' }))).toMatchObject({
    status: 405,
  });
  expect(await refusal(maintainer.pulls.checkIfMerged(ONE).then(() => {}))).toMatchObject({ status: 404 });
  await maintainer.pulls.merge(ONE);
  expect(await refusal(maintainer.pulls.merge(ONE))).toMatchObject({ status: 405 });
  expect(await refusal(maintainer.pulls.update({ ...ONE, state: 'open' }))).toMatchObject({ status: 422 });
});

test('of two merges at the same time one is done', async () => {
  const { forge, maintainer } = await forgeWithPull();
  const results = await Promise.allSettled([maintainer.pulls.merge(ONE), maintainer.pulls.merge(ONE)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(
    await git(forge.repositoryPath('city-data/airports'), 'rev-list', '--count', '--merges', 'main'),
  ).toBe('1\n');
});

test('once merged, later pushes to the branch do not reach the pull request', async () => {
  const { forge, sha, maintainer } = await forgeWithPull();
  await maintainer.pulls.merge(ONE);
  await forge.push('reader/airports', 'fix', { path: 'README.md', content: 'more\n', message: 'More' });
  expect((await maintainer.pulls.get(ONE)).data).toMatchObject({
    head: { sha },
    changed_files: 1,
    commits: 1,
  });
});
