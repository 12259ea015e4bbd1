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

test('who may write is told what somebody may do', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const { rest } = clientOf(forge, MAINTAINER);
  const permissionOf = async (username: string) =>
    (await rest.repos.getCollaboratorPermissionLevel({ ...UPSTREAM, username })).data.permission;
  forge.setPermission('city-data/airports', FINE_GRAINED.login, 'write');
  expect(await permissionOf(MAINTAINER.login)).toBe('admin');
  expect(await permissionOf(FINE_GRAINED.login)).toBe('write');
  expect(await permissionOf(READER.login)).toBe('read');
  expect(await refusal(permissionOf('nobody'))).toMatchObject({ status: 404 });
});

test('who may not write is not told', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const { rest } = clientOf(forge, READER);
  const asked = rest.repos.getCollaboratorPermissionLevel({ ...UPSTREAM, username: 'city-data' });
  expect(await refusal(asked)).toMatchObject({ status: 403 });
});
