import { expect, test } from 'vitest';
import {
  addAirports,
  AIRPORTS,
  clientOf,
  MAINTAINER,
  proposeBranch,
  READER,
  refusal,
  startForge,
  UPSTREAM,
} from './support.ts';

const CORRECTED = AIRPORTS.replace('Thigpen', 'Thigpen Field');
const ONE = { ...UPSTREAM, pull_number: 1 };
const FORK = { owner: 'reader', repo: 'airports' };

async function forgeWithPull() {
  const forge = await startForge();
  await addAirports(forge);
  const sha = await proposeBranch(forge, 'fix', CORRECTED);
  const reader = clientOf(forge, READER).rest;
  await reader.pulls.create({ ...UPSTREAM, title: 'Name of 00M', head: 'reader:fix', base: 'main' });
  return { forge, sha, reader, maintainer: clientOf(forge, MAINTAINER).rest };
}

test('a fork that is gone leaves its pull request readable and mergeable', async () => {
  const { sha, reader, maintainer } = await forgeWithPull();
  expect(await refusal(maintainer.repos.delete(FORK))).toMatchObject({ status: 403 });
  await reader.repos.delete(FORK);
  expect(await refusal(reader.repos.get(FORK))).toMatchObject({ status: 404 });
  const { data } = await maintainer.pulls.get(ONE);
  expect(data).toMatchObject({ state: 'open', head: { repo: null, sha }, changed_files: 1 });
  expect((await maintainer.pulls.list(UPSTREAM)).data).toMatchObject([{ head: { repo: null, sha } }]);
  expect((await maintainer.pulls.listFiles(ONE)).data).toHaveLength(1);
  expect((await maintainer.pulls.merge(ONE)).data.merged).toBe(true);
});

test('an account that is gone leaves a ghost', async () => {
  const { forge, reader, maintainer } = await forgeWithPull();
  await reader.issues.createComment({ ...UPSTREAM, issue_number: 1, body: 'Bye' });
  forge.deleteAccount('reader');
  expect(await refusal(reader.users.getAuthenticated())).toMatchObject({ status: 401 });
  expect((await maintainer.pulls.get(ONE)).data).toMatchObject({ user: { login: 'ghost' }, state: 'open' });
  const { data } = await maintainer.issues.listComments({ ...UPSTREAM, issue_number: 1 });
  expect(data).toMatchObject([{ body: 'Bye', user: { login: 'ghost' }, author_association: 'NONE' }]);
  const page = await (await fetch(`${forge.url}/city-data/airports/pull/1`)).text();
  expect(page).toContain('ghost');
  expect(page).not.toContain('<strong>reader</strong>');
});

test('an account lists what it owns and works on', async () => {
  const { forge, reader, maintainer } = await forgeWithPull();
  const names = async (rest: typeof reader, query = {}) =>
    (await rest.repos.listForAuthenticatedUser(query)).data.map(({ full_name }) => full_name);
  expect(await names(maintainer)).toEqual(['city-data/airports']);
  expect(await names(reader)).toEqual(['reader/airports']);
  forge.setPermission('city-data/airports', 'reader', 'write');
  await forge.push('city-data/airports', 'main', { path: 'a', content: 'a', message: 'Later' });
  expect(await names(reader, { sort: 'pushed' })).toEqual(['city-data/airports', 'reader/airports']);
  expect(await names(reader, { affiliation: 'owner' })).toEqual(['reader/airports']);
  forge.setPermission('city-data/airports', 'reader', undefined);
  expect(await names(reader)).toEqual(['reader/airports']);
});
