import { expect, test } from 'vitest';
import {
  addAirports,
  AIRPORTS,
  clientOf,
  git,
  MAINTAINER,
  proposeBranch,
  READER,
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

test('a head that a moved reference brings in is merged, and its branch may go', async () => {
  const { sha, reader, maintainer } = await forgeWithPull();
  await maintainer.git.updateRef({ ...UPSTREAM, ref: 'heads/main', sha });
  await reader.git.deleteRef({ owner: 'reader', repo: 'airports', ref: 'heads/fix' });
  expect((await reader.pulls.get(ONE)).data).toMatchObject({
    state: 'closed',
    merged: true,
    merge_commit_sha: sha,
    merged_by: { login: 'city-data' },
    changed_files: 1,
    head: { sha },
  });
});

test('so is one that git pushes within a merge of its own', async () => {
  const { forge, sha, reader } = await forgeWithPull();
  const clone = `${forge.repositoryPath('city-data/airports')}-clone`;
  const address = `${forge.url}/city-data/airports.git`.replace('//', `//x:${MAINTAINER.token}@`);
  await git('/', 'clone', '--quiet', address, clone);
  await git(clone, 'fetch', '--quiet', 'origin', 'refs/pull/1/head');
  const person = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  await git(clone, ...person, 'merge', '--quiet', '--no-ff', '-m', 'By hand', 'FETCH_HEAD');
  await git(clone, 'push', '--quiet', 'origin', 'HEAD:main');
  const merge = (await git(clone, 'rev-parse', 'HEAD')).trim();
  expect((await reader.pulls.get(ONE)).data).toMatchObject({
    merged: true,
    merge_commit_sha: merge,
    head: { sha },
  });
});

test('one that is forced back to where it came from is closed, not merged', async () => {
  const { reader } = await forgeWithPull();
  const { data } = await reader.git.getRef({ ...UPSTREAM, ref: 'heads/main' });
  const mine = { owner: 'reader', repo: 'airports', ref: 'heads/fix' };
  await reader.git.updateRef({ ...mine, sha: data.object.sha, force: true });
  expect((await reader.pulls.get(ONE)).data).toMatchObject({ state: 'closed', merged: false });
});
