import { expect, test } from 'vitest';
import type { PlaygroundForge } from '../../../playground/forge/index.ts';
import { startForge } from './support.ts';

const GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

async function post(forge: PlaygroundForge, path: string, fields: Record<string, string>) {
  const headers = { accept: 'application/json' };
  const answer = await fetch(`${forge.url}/login/${path}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  });
  const body: Record<string, string | number> = await answer.json();
  return body;
}

async function startFlow() {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const forge = await startForge({ clock: () => new Date(now) });
  const device = await post(forge, 'device/code', { client_id: 'emendata', scope: 'public_repo' });
  const poll = async (afterSeconds: number) => {
    now += afterSeconds * 1_000;
    const fields = { client_id: 'emendata', device_code: String(device['device_code']), grant_type: GRANT };
    return post(forge, 'oauth/access_token', fields);
  };
  return { forge, device, poll, userCode: String(device['user_code']) };
}

test('the person types the code and the device gets a token of that person', async () => {
  const { forge, device, poll, userCode } = await startFlow();
  expect(device).toMatchObject({
    expires_in: 900,
    interval: 5,
    verification_uri: `${forge.url}/login/device`,
  });
  expect(userCode).toMatch(/^[A-Z]{4}-[A-Z]{4}$/);
  expect(await poll(5)).toMatchObject({ error: 'authorization_pending' });
  forge.approveDevice(userCode, 'reader');
  const granted = await poll(5);
  expect(granted).toMatchObject({ token_type: 'bearer', scope: 'public_repo' });
  const headers = { authorization: `Bearer ${granted['access_token']}` };
  const self = await fetch(`${forge.url}/api/v3/user`, { headers });
  expect(await self.json()).toMatchObject({ login: 'reader' });
  expect(self.headers.get('x-oauth-scopes')).toBe('public_repo');
  expect(await poll(5)).toMatchObject({ error: 'incorrect_device_code' });
});

test('who asks too often is slowed down, five seconds more each time', async () => {
  const { forge, poll, userCode } = await startFlow();
  await poll(5);
  expect(await poll(1)).toMatchObject({ error: 'slow_down', interval: 10 });
  forge.approveDevice(userCode, 'reader');
  expect(await poll(9)).toMatchObject({ error: 'slow_down', interval: 15 });
  expect(await poll(15)).toHaveProperty('access_token');
});

test('a code expires, and a person can refuse', async () => {
  const late = await startFlow();
  expect(await late.poll(901)).toMatchObject({ error: 'expired_token' });
  const refused = await startFlow();
  refused.forge.denyDevice(refused.userCode);
  expect(await refused.poll(5)).toMatchObject({ error: 'access_denied' });
});

test('what is wrong is named, in a form when no JSON is wanted', async () => {
  const { forge, device } = await startFlow();
  const fields = { client_id: 'other', device_code: String(device['device_code']), grant_type: GRANT };
  expect(await post(forge, 'oauth/access_token', fields)).toMatchObject({
    error: 'incorrect_client_credentials',
  });
  expect(await post(forge, 'oauth/access_token', { ...fields, grant_type: 'password' })).toMatchObject({
    error: 'unsupported_grant_type',
  });
  const plain = await fetch(`${forge.url}/login/device/code`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'x' }),
  });
  expect(new URLSearchParams(await plain.text()).get('interval')).toBe('5');
  expect(() => forge.approveDevice('AAAA-AAAA', 'reader')).toThrow('No device waits');
});
