import { expect, test } from 'vitest';
import { addAirports, clientOf, git, MAINTAINER, READER, refusal, startForge, UPSTREAM } from './support.ts';

test('the connection is cut before the request is handled, or after', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const { rest } = clientOf(forge, MAINTAINER);
  const sha = (await git(forge.repositoryPath('city-data/airports'), 'rev-parse', 'main')).trim();
  const branches = async () =>
    (await git(forge.repositoryPath('city-data/airports'), 'branch', '--format=%(refname:short)')).trim();
  forge.failNext(1, 'drop');
  await expect(rest.git.createRef({ ...UPSTREAM, ref: 'refs/heads/lost', sha })).rejects.toThrow();
  expect(await branches()).toBe('main');
  forge.failNext(1, 'drop-after');
  await expect(rest.git.createRef({ ...UPSTREAM, ref: 'refs/heads/kept', sha })).rejects.toThrow();
  expect(await branches()).toBe('kept\nmain');
  expect(forge.requests.map(({ status, fault }) => ({ status, fault }))).toEqual([
    { status: undefined, fault: 'drop' },
    { status: undefined, fault: 'drop-after' },
  ]);
  expect((await rest.repos.get(UPSTREAM)).status).toBe(200);
});

test('the k-th request fails, or the first that matches, and no other', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const statuses = async (paths: string[]) => {
    const answers: number[] = [];
    for (const path of paths) answers.push((await fetch(`${forge.url}/api/v3${path}`)).status);
    return answers;
  };
  const repo = '/repos/city-data/airports';
  forge.failNext(3, 500);
  expect(await statuses([repo, repo, repo, repo])).toEqual([200, 200, 500, 200]);
  forge.failNext(({ method, path }) => method === 'GET' && path.endsWith('/branches'), 429);
  expect(await statuses([repo, `${repo}/branches`, `${repo}/branches`])).toEqual([200, 429, 200]);
  forge.failNext(1, 502);
  forge.clearFaults();
  expect(await statuses([repo])).toEqual([200]);
  expect(forge.requests.at(-1)).toEqual({
    method: 'GET',
    path: `/api/v3${repo}`,
    status: 200,
    fault: undefined,
  });
});

test('a fork that is not ready yet can be played', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const { rest } = clientOf(forge, READER);
  const { data: fork } = await rest.repos.createFork(UPSTREAM);
  forge.failNext(({ path }) => path.includes(`/repos/${fork.full_name}/git/`), 409);
  const ask = () => rest.git.getRef({ owner: fork.owner.login, repo: fork.name, ref: 'heads/main' });
  expect(await refusal(ask())).toMatchObject({ status: 409, message: 'Git Repository is empty.' });
  expect((await ask()).status).toBe(200);
});

test('preflights are logged and do not count', async () => {
  const forge = await startForge();
  forge.failNext(1, 503);
  const url = `${forge.url}/api/v3/users/reader`;
  expect((await fetch(url, { method: 'OPTIONS', headers: { origin: 'https://a.example' } })).status).toBe(
    204,
  );
  expect((await fetch(url)).status).toBe(503);
  expect(forge.requests.map(({ method }) => method)).toEqual(['OPTIONS', 'GET']);
});
