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

test('a fork has the history of its upstream and knows where it comes from', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const { rest } = clientOf(forge, READER);
  const { data, status } = await rest.repos.createFork(UPSTREAM);
  expect(status).toBe(202);
  expect(data).toMatchObject({ full_name: 'reader/airports', fork: true, permissions: { push: true } });
  expect(data.parent?.full_name).toBe('city-data/airports');
  expect(data.source?.full_name).toBe('city-data/airports');
  const tip = (fullName: string) => git(forge.repositoryPath(fullName), 'rev-parse', 'main');
  expect(await tip('reader/airports')).toBe(await tip('city-data/airports'));
  expect((await rest.repos.listForks(UPSTREAM)).data.map(({ full_name }) => full_name)).toEqual([
    'reader/airports',
  ]);
});

test('objects are shared both ways and between forks', async () => {
  const other = { login: 'other', token: 'token-of-other' };
  const forge = await startForge({ users: [MAINTAINER, READER, other] });
  await addAirports(forge);
  await clientOf(forge, other).rest.repos.createFork(UPSTREAM);
  const sha = await proposeBranch(forge, 'fix', `${AIRPORTS}x\n`);
  const { rest } = clientOf(forge);
  for (const owner of ['city-data', 'other', 'reader']) {
    expect((await rest.git.getCommit({ owner, repo: 'airports', commit_sha: sha })).data.sha).toBe(sha);
  }
  // Visible is not the same as being on a branch.
  expect((await rest.repos.listBranches(UPSTREAM)).data).toHaveLength(1);
  const later = await forge.push('city-data/airports', 'main', { path: 'a', content: 'a', message: 'Later' });
  const mine = { owner: 'reader', repo: 'airports' };
  const made = await clientOf(forge, READER).rest.git.createRef({
    ...mine,
    ref: 'refs/heads/fresh',
    sha: later,
  });
  expect(made.status).toBe(201);
  const compared = await rest.repos.compareCommitsWithBasehead({
    ...UPSTREAM,
    basehead: 'main...reader:fix',
  });
  expect(compared.data).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 });
});

test('forking again, at the same time or later, gives the same fork', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const { rest } = clientOf(forge, READER);
  const forks = await Promise.all([rest.repos.createFork(UPSTREAM), rest.repos.createFork(UPSTREAM)]);
  const again = await rest.repos.createFork(UPSTREAM);
  expect(new Set([...forks, again].map(({ data }) => data.id)).size).toBe(1);
  expect(again.status).toBe(202);
});

test('a fork takes another name when an unrelated repository has it', async () => {
  const forge = await startForge();
  await addAirports(forge);
  await forge.createRepository({ owner: 'reader', name: 'Airports', files: { 'other.txt': 'other\n' } });
  const { data } = await clientOf(forge, READER).rest.repos.createFork(UPSTREAM);
  expect(data.full_name).toBe('reader/airports-1');
  expect((await clientOf(forge, READER).rest.repos.createFork(UPSTREAM)).data.full_name).toBe(
    'reader/airports-1',
  );
});

test('one does not fork what one owns', async () => {
  const forge = await startForge();
  await addAirports(forge);
  expect(await refusal(clientOf(forge, MAINTAINER).rest.repos.createFork(UPSTREAM))).toMatchObject({
    status: 403,
  });
});
