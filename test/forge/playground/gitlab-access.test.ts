import { describe, expect, test } from 'vitest';
import { addAirports, AIRPORTS, askerOf, FILE, startGitlab, UPSTREAM } from './gitlab-support.ts';

describe('who asks', () => {
  test('is known by PRIVATE-TOKEN or by Bearer; an unknown token is nobody’s', async () => {
    const forge = await startGitlab();
    const nobody = askerOf(forge, 'nobody');
    const me = {
      status: 200,
      json: { username: 'reader', commit_email: expect.stringMatching(/^\d+-reader@users\.noreply\./) },
    };
    expect(await askerOf(forge, 'reader')('GET /user')).toMatchObject(me);
    expect(await nobody('GET /user', undefined, { Authorization: 'Bearer glpat-reader' })).toMatchObject(me);
    expect(await nobody('GET /user')).toMatchObject({ status: 401, json: { message: '401 Unauthorized' } });
    expect(await nobody('GET /user', undefined, { 'PRIVATE-TOKEN': 'x' })).toMatchObject({
      status: 401,
      json: { error: 'invalid_token' },
    });
  });

  test('may do no more than the scopes of the token', async () => {
    const users = [{ login: 'maintainer', token: 'glpat-maintainer', scopes: ['read_api'] }];
    const forge = await startGitlab({ users });
    await addAirports(forge);
    const ask = askerOf(forge, 'maintainer');
    expect(await ask(`GET ${UPSTREAM}`)).toMatchObject({ status: 200 });
    expect(await ask(`POST ${UPSTREAM}/repository/branches`, { branch: 'x', ref: 'main' })).toMatchObject({
      status: 403,
      json: { error: 'insufficient_scope', scope: 'api' },
    });
  });

  test('sees a private project only as a member', async () => {
    const forge = await startGitlab();
    await addAirports(forge, { private: true });
    for (const who of ['nobody', 'reader'] as const)
      expect(await askerOf(forge, who)(`GET ${UPSTREAM}`)).toMatchObject({
        status: 404,
        json: { message: '404 Project Not Found' },
      });
    expect(await askerOf(forge, 'maintainer')(`GET ${UPSTREAM}`)).toMatchObject({
      json: { visibility: 'private', permissions: { project_access: { access_level: 40 } } },
    });
  });
});

describe('a project', () => {
  test('tells what this account may do there', async () => {
    const forge = await startGitlab();
    await addAirports(forge, { pullRequests: 'collaborators' });
    expect((await askerOf(forge, 'reader')(`GET ${UPSTREAM}`)).json).toMatchObject({
      path_with_namespace: 'city/open-data/airports',
      default_branch: 'main',
      merge_requests_access_level: 'private',
      merge_requests_enabled: false,
      can_create_merge_request_in: false,
      permissions: { project_access: null, group_access: null },
    });
    expect((await askerOf(forge, 'maintainer')(`GET ${UPSTREAM}`)).json).toMatchObject({
      merge_requests_enabled: true,
      can_create_merge_request_in: true,
    });
    expect((await askerOf(forge, 'nobody')(`GET ${UPSTREAM}`)).json).not.toHaveProperty('permissions');
  });

  test('without a commit has no default branch', async () => {
    const forge = await startGitlab();
    await addAirports(forge, { files: {} });
    const ask = askerOf(forge, 'reader');
    expect((await ask(`GET ${UPSTREAM}`)).json).toMatchObject({ empty_repo: true, default_branch: null });
    expect(await ask(`GET ${UPSTREAM}/repository/commits`)).toMatchObject({ status: 200, json: [] });
    expect(await ask(`GET ${UPSTREAM}/repository/branches/main`)).toMatchObject({ status: 404 });
  });

  test('is listed page by page, by number or by key', async () => {
    const forge = await startGitlab();
    for (const name of ['a', 'b', 'c']) await addAirports(forge, { name });
    const ask = askerOf(forge, 'maintainer');
    const first = await ask('GET /projects?membership=true&per_page=2');
    expect(first.json).toMatchObject([{ name: 'c' }, { name: 'b' }]);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-total': '3',
      'x-total-pages': '2',
      'x-page': '1',
      'x-next-page': '2',
      link: expect.stringContaining('page=2'),
    });
    const keyed = await ask('GET /projects?pagination=keyset&order_by=id&sort=asc&per_page=2');
    expect(keyed.json).toMatchObject([{ name: 'a' }, { name: 'b' }]);
    const [, next = ''] = /<([^>]+)>; rel="next"/.exec(keyed.headers.get('link') ?? '') ?? [];
    expect((await ask(`GET ${next.replace(forge.api, '')}`)).json).toMatchObject([{ name: 'c' }]);
    expect(await askerOf(forge, 'nobody')('GET /projects?membership=true')).toMatchObject({ status: 401 });
  });
});

describe('each answer', () => {
  test('has a tag, by which the next is 304 as long as nothing changed', async () => {
    const forge = await startGitlab();
    await addAirports(forge);
    const ask = askerOf(forge, 'reader');
    const path = `GET ${UPSTREAM}/repository/branches/main`;
    const tag = (await ask(path)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    expect(await ask(path, undefined, { 'If-None-Match': tag })).toMatchObject({ status: 304, text: '' });
    await forge.push('city/open-data/airports', 'main', { path: 'x.csv', content: 'x', message: 'x' });
    expect(await ask(path, undefined, { 'If-None-Match': tag })).toMatchObject({ status: 200 });
  });

  test('tells the limit, and over it says plainly when to come back', async () => {
    const forge = await startGitlab({ anonymousRateLimit: 1 });
    const ask = askerOf(forge, 'nobody');
    expect(Object.fromEntries((await ask('GET /projects')).headers)).toMatchObject({
      'ratelimit-limit': '1',
      'ratelimit-remaining': '0',
    });
    const over = await ask('GET /projects');
    expect(over).toMatchObject({ status: 429, text: 'Retry later\n' });
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('can be read by any page, with the headers GitLab lets it read', async () => {
    const forge = await startGitlab();
    await addAirports(forge);
    const { headers } = await askerOf(forge, 'nobody')(`GET ${UPSTREAM}${FILE}/raw?ref=main`);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('X-Gitlab-Last-Commit-Id');
    expect(headers.get('access-control-expose-headers')).not.toContain('Retry-After');
  });
});

test('a person sees the file, its bytes and the project in a browser, and git clones it', async () => {
  const forge = await startGitlab();
  await addAirports(forge);
  const home = `${forge.url}/city/open-data/airports`;
  const text = async (path: string) => (await fetch(home + path)).text();
  expect(await text('/-/raw/main/data/airports.csv')).toBe(AIRPORTS);
  expect(await text('/-/blob/main/data/airports.csv')).toContain('Livingston Municipal');
  expect(await text('')).toContain('/city/open-data/airports/-/merge_requests');
  expect(await text('.git/info/refs?service=git-upload-pack')).toContain('refs/heads/main');
});
