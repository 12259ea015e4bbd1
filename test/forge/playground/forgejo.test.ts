import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { ForgeSettings, PlaygroundForge } from '../../../playground/forge/index.ts';
import { addAirports, AIRPORTS, MAINTAINER, READER, startForge } from './support.ts';

const PATH = 'contents/data/airports.csv';
const UPSTREAM = 'city-data/airports';
const FORK = 'reader/airports';
const LIMITED = { login: 'limited', token: 'token-of-limited', scopes: ['read:repository'] };

interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

type Ask = (method: string, path: string, body?: object, token?: string | null) => Promise<Answer>;

/** A Forgejo with one repository, and a way to ask it as a contributor, unless told otherwise. */
async function start(settings: Partial<ForgeSettings> = {}): Promise<{ forge: PlaygroundForge; ask: Ask }> {
  const forge = await startForge({ kind: 'forgejo', users: [MAINTAINER, READER, LIMITED], ...settings });
  await addAirports(forge);
  const ask: Ask = async (method, path, body, token = READER.token) => {
    const response = await fetch(`${forge.api}${path}`, {
      method,
      headers: token === null ? {} : { Authorization: `token ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  return { forge, ask };
}

const toBase64 = (text: string) => Buffer.from(text).toString('base64');
const fileSchema = z.object({ sha: z.string(), content: z.string() });

/** The blob a change has to name. */
async function blobOf(ask: Ask, repository = UPSTREAM): Promise<string> {
  return fileSchema.parse((await ask('GET', `/repos/${repository}/${PATH}`)).body).sha;
}

/** A fork with a correction on a branch of its own, proposed as number 1. */
async function propose(ask: Ask): Promise<void> {
  await ask('POST', `/repos/${UPSTREAM}/forks`, {});
  const content = toBase64(AIRPORTS.replace('Thigpen', 'Thigpen Field'));
  const change = { content, sha: await blobOf(ask, FORK), branch: 'main', new_branch: 'fix', message: 'Fix' };
  expect(await ask('PUT', `/repos/${FORK}/${PATH}`, change)).toMatchObject({ status: 200 });
  const wish = { head: 'reader:fix', base: 'main', title: 'Fix' };
  expect(await ask('POST', `/repos/${UPSTREAM}/pulls`, wish)).toMatchObject({ status: 201 });
}

describe("Forgejo's face", () => {
  test('gives a file as bytes and as JSON, and its history page by page', async () => {
    const { forge, ask } = await start();
    const raw = await ask('GET', `/repos/${UPSTREAM}/raw/data/airports.csv?ref=main`, undefined, null);
    expect(raw.body).toBe(AIRPORTS);
    expect(raw.headers.get('etag')).toBe(`"${await blobOf(ask)}"`);
    const { content } = fileSchema.parse((await ask('GET', `/repos/${UPSTREAM}/${PATH}`)).body);
    expect(Buffer.from(content, 'base64').toString()).toBe(AIRPORTS);
    for (const name of ['a', 'b'])
      await forge.push(UPSTREAM, 'main', { path: 'data/airports.csv', content: name, message: name });
    const page = await ask('GET', `/repos/${UPSTREAM}/commits?path=data/airports.csv&limit=2`);
    expect(page.headers.get('x-total-count')).toBe('3');
    expect(page.headers.get('link')).toContain('page=2>; rel="next"');
    expect(page.body).toMatchObject([{ commit: { message: 'b\n' } }, { commit: { message: 'a\n' } }]);
    expect(await ask('GET', `/repos/${UPSTREAM}/commits?path=none.csv`)).toMatchObject({ status: 404 });
  });

  test('lets no page of another origin read it', async () => {
    const { forge } = await start();
    const { headers } = await fetch(`${forge.api}/repos/${UPSTREAM}`, {
      headers: { Origin: 'https://example.org' },
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('refuses tokens that are unknown, and those of too little scope by name', async () => {
    const { forge, ask } = await start();
    const bearer = await fetch(`${forge.api}/user`, { headers: { Authorization: `Bearer ${READER.token}` } });
    expect(await bearer.json()).toMatchObject({ login: 'reader', email: 'reader@noreply.127.0.0.1' });
    expect(await ask('GET', '/user', undefined, 'unknown')).toMatchObject({ status: 401 });
    expect(await ask('GET', '/user', undefined, null)).toMatchObject({
      status: 401,
      body: { message: 'token is required' },
    });
    expect(await ask('GET', '/user', undefined, LIMITED.token)).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('[read:user]') },
    });
    expect(await ask('POST', `/repos/${UPSTREAM}/forks`, {}, LIMITED.token)).toMatchObject({ status: 403 });
    expect(await ask('GET', `/repos/${UPSTREAM}`, undefined, LIMITED.token)).toMatchObject({ status: 200 });
  });

  test('locks a file by its blob, and a new branch by its name', async () => {
    const { ask } = await start();
    const write = (wish: object, method = 'PUT') =>
      ask(method, `/repos/${UPSTREAM}/${PATH}`, { content: toBase64('x\n'), ...wish }, MAINTAINER.token);
    const sha = await blobOf(ask);
    expect(await write({ sha: '0'.repeat(40) })).toMatchObject({
      status: 422,
      body: { message: `sha does not match [given: ${'0'.repeat(40)}, expected: ${sha}]` },
    });
    expect(await write({}, 'POST')).toMatchObject({ status: 422 });
    expect(await write({ sha, new_branch: 'fix' })).toMatchObject({ status: 200 });
    expect(await write({ sha, new_branch: 'fix' })).toMatchObject({
      status: 422,
      body: { message: 'branch already exists [name: fix]' },
    });
    expect(await ask('PUT', `/repos/${UPSTREAM}/${PATH}`, { content: '', sha })).toMatchObject({
      status: 403,
    });
  });

  test('forks once, and a fork stands still until it is told to come forward', async () => {
    const { forge, ask } = await start();
    expect(await ask('POST', `/repos/${UPSTREAM}/forks`, {})).toMatchObject({
      status: 202,
      body: { full_name: FORK, parent: { full_name: UPSTREAM } },
    });
    expect(await ask('POST', `/repos/${UPSTREAM}/forks`, { name: 'other' })).toMatchObject({ status: 409 });
    const tip = await forge.push(UPSTREAM, 'main', { path: 'x.csv', content: 'x', message: 'x' });
    const branch = async () => (await ask('GET', `/repos/${FORK}/branches/main`)).body;
    expect(await branch()).not.toMatchObject({ commit: { id: tip } });
    expect(await ask('POST', `/repos/${FORK}/sync_fork/main`)).toMatchObject({ status: 204 });
    expect(await branch()).toMatchObject({ commit: { id: tip } });
    await forge.push(FORK, 'main', { path: 'y.csv', content: 'y', message: 'y' });
    expect(await ask('POST', `/repos/${FORK}/sync_fork/main`)).toMatchObject({ status: 400 });
  });

  test('refuses a fork under a name that is something else, and one of somebody it blocked', async () => {
    const { forge, ask } = await start();
    await forge.createRepository({ owner: 'reader', name: 'airports', files: { x: 'x' } });
    expect(await ask('POST', `/repos/${UPSTREAM}/forks`, {})).toMatchObject({ status: 409 });
    await forge.createRepository({
      owner: 'city-data',
      name: 'closed',
      files: { x: 'x' },
      pullRequests: 'collaborators',
    });
    expect(await ask('POST', '/repos/city-data/closed/forks', {})).toMatchObject({ status: 403 });
  });

  test('tells where pull requests are switched off, and archives by 423', async () => {
    const { forge, ask } = await start();
    const files = { x: 'x' };
    await forge.createRepository({ owner: 'city-data', name: 'off', files, pullRequests: 'none' });
    await forge.createRepository({ owner: 'city-data', name: 'old', files, archived: true });
    const { body } = await ask('GET', '/repos/city-data/off');
    expect(body).toMatchObject({ has_pull_requests: false });
    const wish = { content: '', sha: '0' };
    expect(await ask('PUT', '/repos/city-data/old/contents/x', wish, MAINTAINER.token)).toMatchObject({
      status: 423,
      body: { message: 'city-data/old is archived' },
    });
  });

  test('merges by the tip that was looked at, in a style it knows, and once', async () => {
    const { ask } = await start();
    await propose(ask);
    const merge = (wish: object, token = MAINTAINER.token) =>
      ask('POST', `/repos/${UPSTREAM}/pulls/1/merge`, wish, token);
    expect(await merge({ Do: 'merge' }, READER.token)).toMatchObject({ status: 405 });
    expect(await merge({ Do: 'merge', head_commit_id: '0'.repeat(40) })).toMatchObject({ status: 409 });
    expect(await merge({ Do: 'manually-merged', MergeCommitID: '0' })).toMatchObject({ status: 405 });
    expect(await merge({ Do: 'merge', MergeTitleField: 'Title' })).toMatchObject({ status: 200 });
    expect(await merge({ Do: 'merge' })).toMatchObject({ status: 405 });
    expect(await ask('GET', `/repos/${UPSTREAM}/pulls/1`)).toMatchObject({
      body: { merged: true, state: 'closed', merged_by: { login: 'city-data' }, head: { label: 'fix' } },
    });
    expect(
      await ask('PATCH', `/repos/${UPSTREAM}/pulls/1`, { state: 'closed' }, MAINTAINER.token),
    ).toMatchObject({ status: 412 });
  });

  test('has one open pull request from a branch, and closes it with its fork', async () => {
    const { forge, ask } = await start();
    await propose(ask);
    const wish = { head: 'reader:fix', base: 'main', title: 'Fix' };
    expect(await ask('POST', `/repos/${UPSTREAM}/pulls`, wish)).toMatchObject({ status: 409 });
    forge.deleteRepository(FORK);
    expect(await ask('GET', `/repos/${UPSTREAM}/pulls/1`)).toMatchObject({
      body: { state: 'closed', merged: false, head: { label: 'fix', ref: 'refs/pull/1/head', repo: null } },
    });
  });

  test('says nothing of a merge that conflicts but what git said', async () => {
    const { forge, ask } = await start();
    await propose(ask);
    const content = AIRPORTS.replace('Thigpen', 'Other');
    await forge.push(UPSTREAM, 'main', { path: 'data/airports.csv', content, message: 'Other' });
    const answer = await ask('POST', `/repos/${UPSTREAM}/pulls/1/merge`, { Do: 'merge' }, MAINTAINER.token);
    expect(answer).toMatchObject({ status: 409, body: { Style: 'merge' } });
    expect(answer.body).not.toHaveProperty('message');
  });

  test('keeps a protected branch from direct commits, also of its owner', async () => {
    const { ask } = await start();
    const rule = { rule_name: 'main', required_approvals: 1 };
    const path = `/repos/${UPSTREAM}/branch_protections`;
    expect(await ask('POST', path, rule)).toMatchObject({ status: 403 });
    expect(await ask('POST', path, rule, MAINTAINER.token)).toMatchObject({ status: 201 });
    const wish = { content: '', sha: await blobOf(ask) };
    expect(await ask('PUT', `/repos/${UPSTREAM}/${PATH}`, wish, MAINTAINER.token)).toMatchObject({
      status: 403,
    });
    expect(await ask('GET', `/repos/${UPSTREAM}/branches/main`, undefined, MAINTAINER.token)).toMatchObject({
      body: { protected: true, user_can_push: false },
    });
  });

  test('tells a permission to whom it concerns', async () => {
    const { forge, ask } = await start();
    forge.setPermission(UPSTREAM, 'reader', 'write');
    const path = (login: string) => `/repos/${UPSTREAM}/collaborators/${login}/permission`;
    expect(await ask('GET', path('reader'))).toMatchObject({ body: { permission: 'write' } });
    expect(await ask('GET', path('city-data'))).toMatchObject({ status: 403 });
    const writers = (await ask('GET', `/repos/${UPSTREAM}/assignees`)).body;
    expect(writers).toMatchObject([{ login: 'city-data' }, { login: 'reader' }]);
  });

  test('asks to wait when somebody writes too fast', async () => {
    const { ask } = await start({ secondaryLimit: { writes: 1, perSeconds: 60, retryAfter: 7 } });
    await ask('POST', `/repos/${UPSTREAM}/forks`, {});
    const answer = await ask('POST', `/repos/${UPSTREAM}/forks`, {});
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('7');
  });
});
