import { describe, expect, test } from 'vitest';
import { addAirports, clientOf, MAINTAINER, READER, refusal, startForge, UPSTREAM } from './support.ts';

const HOUR = 3_600_000;

describe('pages of other origins', () => {
  test('may use the API and read its headers, and not the web pages', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const headers = { origin: 'https://portal.example' };
    const answer = await fetch(`${forge.url}/api/v3/repos/city-data/airports`, { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const exposed = answer.headers.get('access-control-expose-headers')?.split(/, ?/);
    expect(exposed).toEqual(
      expect.arrayContaining(['ETag', 'Link', 'Retry-After', 'X-RateLimit-Remaining', 'X-OAuth-Scopes']),
    );
    const raw = await fetch(`${forge.url}/city-data/airports/raw/main/data/airports.csv`, { headers });
    expect(raw.headers.get('access-control-allow-origin')).toBeNull();
    const login = await fetch(`${forge.url}/login/device/code`, { method: 'POST', headers });
    expect(login.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('ask beforehand and are allowed what GitHub allows', async () => {
    const forge = await startForge();
    const wanted = 'authorization,content-type,accept,x-github-api-version,user-agent,if-none-match';
    const headers = {
      origin: 'https://portal.example',
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': wanted,
    };
    const answer = await fetch(`${forge.url}/api/v3/repos/a/b/git/refs/heads/c`, {
      method: 'OPTIONS',
      headers,
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-methods')).toContain('PATCH');
    const allowed = answer.headers.get('access-control-allow-headers')?.toLowerCase().split(/, ?/);
    expect(allowed).toEqual(expect.arrayContaining(wanted.split(',')));
  });

  test('read refusals too', async () => {
    const forge = await startForge();
    const headers = { origin: 'https://portal.example', authorization: 'Bearer wrong' };
    const answer = await fetch(`${forge.url}/api/v3/user`, { headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('an answer one has already', () => {
  test('is 304, costs an account nothing, and is sent anew once it changed', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const url = `${forge.url}/api/v3/repos/city-data/airports/contents/README.md`;
    const ask = (tag: string) =>
      fetch(url, { headers: { authorization: `token ${READER.token}`, 'if-none-match': tag } });
    const first = await ask('"none"');
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('x-ratelimit-used')).toBe('1');
    expect(first.headers.get('cache-control')).toBe('private, max-age=60, s-maxage=60');
    const second = await ask(tag);
    expect(second.status).toBe(304);
    expect(second.headers.get('x-ratelimit-used')).toBe('1');
    expect(second.headers.get('access-control-allow-origin')).toBe('*');
    expect(await second.text()).toBe('');
    await forge.push('city-data/airports', 'main', {
      path: 'README.md',
      content: 'new\n',
      message: 'Change',
    });
    expect((await ask(tag)).status).toBe(200);
  });
});

describe('limits', () => {
  test('end in 403 until the hour is over, for each account on its own', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const users = [MAINTAINER, { ...READER, rateLimit: 2 }];
    const forge = await startForge({ users, clock: () => new Date(now) });
    await addAirports(forge);
    const { rest } = clientOf(forge, READER);
    const first = await rest.repos.get(UPSTREAM);
    expect(first.headers).toMatchObject({ 'x-ratelimit-limit': '2', 'x-ratelimit-remaining': '1' });
    await rest.repos.get(UPSTREAM);
    expect(await refusal(rest.repos.get(UPSTREAM))).toMatchObject({
      status: 403,
      message: expect.stringContaining('API rate limit exceeded'),
    });
    const { data } = await rest.rateLimit.get();
    expect(data.rate).toMatchObject({ limit: 2, remaining: 0, used: 2, reset: (now + HOUR) / 1_000 });
    expect((await clientOf(forge, MAINTAINER).rest.repos.get(UPSTREAM)).status).toBe(200);
    now += HOUR;
    expect((await rest.repos.get(UPSTREAM)).status).toBe(200);
  });

  test('without a token there are 60 requests an hour', async () => {
    const forge = await startForge();
    const answer = await fetch(`${forge.url}/api/v3/users/reader`);
    expect(answer.headers.get('x-ratelimit-limit')).toBe('60');
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('59');
  });

  test('on fast writing say how long to wait', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const secondaryLimit = { writes: 2, perSeconds: 60, retryAfter: 30 };
    const forge = await startForge({ secondaryLimit, clock: () => new Date(now) });
    await addAirports(forge);
    const write = () =>
      fetch(`${forge.url}/api/v3/repos/city-data/airports/git/blobs`, {
        method: 'POST',
        headers: { authorization: `token ${MAINTAINER.token}` },
        body: JSON.stringify({ content: 'x' }),
      });
    expect((await write()).status).toBe(201);
    expect((await write()).status).toBe(201);
    const refused = await write();
    expect(refused.status).toBe(403);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(await refused.json()).toMatchObject({ message: expect.stringContaining('secondary rate limit') });
    now += 60_000;
    expect((await write()).status).toBe(201);
  });
});

test('what is not there is a JSON 404', async () => {
  const forge = await startForge();
  const answer = await fetch(`${forge.url}/api/v3/nothing/here`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ message: 'Not Found', status: '404' });
});
