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
const THROUGH = expect.stringContaining('Changes must be made through a pull request.');

async function protectedForge(protection: { approvals?: number; isLinear?: boolean } = {}) {
  const forge = await startForge();
  await addAirports(forge, { collaborators: { reader: 'write' } });
  const reader = clientOf(forge, READER).rest;
  const sha = await proposeBranch(forge, 'fix', CORRECTED);
  await reader.pulls.create({ ...UPSTREAM, title: 'Name of 00M', head: 'reader:fix', base: 'main' });
  await forge.protectBranch('city-data/airports', 'main', protection);
  return { forge, sha, reader, maintainer: clientOf(forge, MAINTAINER).rest };
}

test('a protected branch is moved, written, made and deleted by nobody', async () => {
  const { forge, sha, maintainer } = await protectedForge();
  await maintainer.git.createRef({ ...UPSTREAM, ref: 'refs/heads/kept', sha });
  for (const branch of ['new', 'kept']) await forge.protectBranch('city-data/airports', branch);
  const file = { ...UPSTREAM, path: 'README.md', message: 'Direct', content: '' };
  expect(await refusal(maintainer.git.updateRef({ ...UPSTREAM, ref: 'heads/main', sha }))).toMatchObject({
    status: 422,
    message: THROUGH,
  });
  expect(await refusal(maintainer.git.createRef({ ...UPSTREAM, ref: 'refs/heads/new', sha }))).toMatchObject({
    status: 422,
    message: THROUGH,
  });
  expect(await refusal(maintainer.repos.createOrUpdateFileContents(file))).toMatchObject({
    status: 409,
    message: THROUGH,
  });
  expect(await refusal(maintainer.git.deleteRef({ ...UPSTREAM, ref: 'heads/kept' }))).toMatchObject({
    status: 422,
    message: THROUGH,
  });
  const { data } = await maintainer.repos.getBranch({ ...UPSTREAM, branch: 'main' });
  expect(data).toMatchObject({ protected: true, protection: { enabled: true } });
});

test('git pushes beside it, not to it', async () => {
  const { forge } = await protectedForge();
  const clone = `${forge.repositoryPath('city-data/airports')}-clone`;
  const address = `${forge.url}/city-data/airports.git`.replace('//', `//x:${MAINTAINER.token}@`);
  await git('/', 'clone', '--quiet', address, clone);
  const commit = [
    '-c',
    'user.name=T',
    '-c',
    'user.email=t@example.org',
    'commit',
    '--allow-empty',
    '-qm',
    'x',
  ];
  await git(clone, ...commit);
  await git(clone, 'push', '--quiet', 'origin', 'HEAD:beside');
  await expect(git(clone, 'push', '--quiet', 'origin', 'HEAD:main')).rejects.toThrow(/hidden ref|rejected/);
});

test('merges need the approvals of others who may write, of this very head', async () => {
  const { forge, reader, maintainer } = await protectedForge({ approvals: 1 });
  const approve = { ...ONE, event: 'APPROVE' } as const;
  await maintainer.pulls.get(ONE);
  expect((await maintainer.pulls.get(ONE)).data).toMatchObject({
    mergeable: true,
    mergeable_state: 'blocked',
  });
  expect(await refusal(maintainer.pulls.merge(ONE))).toMatchObject({
    status: 405,
    message: 'At least 1 approving review is required by reviewers with write access.',
  });
  expect(await refusal(reader.pulls.createReview(approve))).toMatchObject({ status: 422 });
  expect((await maintainer.pulls.createReview(approve)).data).toMatchObject({ state: 'APPROVED' });
  await forge.push('reader/airports', 'fix', { path: 'README.md', content: 'new\n', message: 'More' });
  expect(await refusal(maintainer.pulls.merge(ONE))).toMatchObject({ status: 405 });
  await maintainer.pulls.createReview({ ...approve, body: 'Still good' });
  expect((await maintainer.pulls.merge(ONE)).data).toMatchObject({ merged: true });
  expect((await reader.pulls.listReviews(ONE)).data).toMatchObject([
    { state: 'APPROVED', body: '', author_association: 'OWNER' },
    { state: 'APPROVED', body: 'Still good', user: { login: 'city-data' } },
  ]);
});

test('a linear history takes a squash', async () => {
  const { maintainer } = await protectedForge({ isLinear: true });
  expect(await refusal(maintainer.pulls.merge(ONE))).toMatchObject({
    status: 405,
    message: 'Merge commits are not allowed on this repository.',
  });
  expect((await maintainer.pulls.merge({ ...ONE, merge_method: 'squash' })).data.merged).toBe(true);
});
