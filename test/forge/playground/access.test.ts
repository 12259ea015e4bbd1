import { expect, test } from 'vitest';
import {
  addAirports,
  clientOf,
  FINE_GRAINED,
  MAINTAINER,
  READER,
  refusal,
  startForge,
  UPSTREAM,
} from './support.ts';

const STRANGER = { login: 'nobody', token: 'token-of-nobody' };

test('a token nobody has is refused, also where no token is needed', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const { rest } = clientOf(forge, STRANGER);
  expect(await refusal(rest.users.getAuthenticated())).toMatchObject({
    status: 401,
    message: 'Bad credentials',
  });
  expect(await refusal(rest.repos.get(UPSTREAM))).toMatchObject({ status: 401, message: 'Bad credentials' });
});

test('without a token one reads, and is asked who one is to write', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const { rest } = clientOf(forge);
  expect((await rest.repos.get(UPSTREAM)).data).not.toHaveProperty('permissions');
  expect(await refusal(rest.users.getAuthenticated())).toMatchObject({
    status: 401,
    message: 'Requires authentication',
  });
  expect(await refusal(rest.repos.createFork(UPSTREAM))).toMatchObject({ status: 401 });
});

test('the permissions shown are those of the token', async () => {
  const forge = await startForge();
  await addAirports(forge, { collaborators: { careful: 'write' } });
  const permissions = async (user: typeof READER) =>
    (await clientOf(forge, user).rest.repos.get(UPSTREAM)).data.permissions;
  expect(await permissions(MAINTAINER)).toMatchObject({ admin: true, push: true, pull: true });
  expect(await permissions(READER)).toMatchObject({ admin: false, push: false, pull: true });
  // A fine-grained token does not reach the repositories of others, whatever its account may do.
  expect(await permissions(FINE_GRAINED)).toMatchObject({ admin: false, push: false, pull: true });
});

test('a private repository is not there for others', async () => {
  const forge = await startForge();
  await addAirports(forge, { private: true, collaborators: { reader: 'read' } });
  expect(await refusal(clientOf(forge).rest.repos.get(UPSTREAM))).toMatchObject({
    status: 404,
    message: 'Not Found',
  });
  expect(await refusal(clientOf(forge, FINE_GRAINED).rest.repos.get(UPSTREAM))).toMatchObject({
    status: 404,
  });
  expect((await clientOf(forge, READER).rest.repos.get(UPSTREAM)).data.private).toBe(true);
});

test('a token whose scopes end at public repositories does not see private ones', async () => {
  const owner = { ...MAINTAINER, scopes: ['public_repo'] };
  const forge = await startForge({ users: [owner] });
  await addAirports(forge, { private: true });
  expect(await refusal(clientOf(forge, owner).rest.repos.get(UPSTREAM))).toMatchObject({ status: 404 });
});

test('writing without the right is 404 for a classic token and 403 for a fine-grained one', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const { data } = await clientOf(forge).rest.git.getRef({ ...UPSTREAM, ref: 'heads/main' });
  const wish = { ...UPSTREAM, ref: 'refs/heads/mine', sha: data.object.sha };
  expect(await refusal(clientOf(forge, READER).rest.git.createRef(wish))).toMatchObject({ status: 404 });
  expect(await refusal(clientOf(forge, FINE_GRAINED).rest.git.createRef(wish))).toMatchObject({
    status: 403,
  });
  expect(await refusal(clientOf(forge, FINE_GRAINED).rest.repos.createFork(UPSTREAM))).toMatchObject({
    status: 403,
    message: 'Resource not accessible by personal access token',
  });
});

test('an archived repository is read only for everybody', async () => {
  const forge = await startForge();
  await addAirports(forge, { archived: true });
  const { rest } = clientOf(forge, MAINTAINER);
  expect((await rest.repos.get(UPSTREAM)).data.archived).toBe(true);
  const wish = { ...UPSTREAM, path: 'new.txt', message: 'Add', content: '' };
  const refused = await refusal(rest.repos.createOrUpdateFileContents(wish));
  expect(refused).toMatchObject({ status: 403, message: 'Repository was archived so is read-only.' });
});

test('accounts are found in any case and show no address of others', async () => {
  const forge = await startForge();
  const { rest } = clientOf(forge, READER);
  const self = await rest.users.getAuthenticated();
  expect(self.data).toMatchObject({ login: 'reader', name: 'Rea Der', email: 'reader@example.org' });
  expect(self.headers['x-oauth-scopes']).toBe('repo');
  expect((await rest.users.getByUsername({ username: 'CITY-data' })).data).toMatchObject({
    login: 'city-data',
    email: null,
  });
  expect(await refusal(rest.users.getByUsername({ username: 'nobody' }))).toMatchObject({ status: 404 });
  const careful = await clientOf(forge, FINE_GRAINED).rest.users.getAuthenticated();
  expect(careful.headers).not.toHaveProperty('x-oauth-scopes');
});
