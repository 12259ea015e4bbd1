import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ForgeError } from '../../../../src/forges/forge.ts';
import { createGitlabForge } from '../../../../src/forges/gitlab/index.ts';
import { createGitlabReader } from '../../../../src/forges/gitlab/reader.ts';

const TOKEN = 'glpat-secret';
const ADA = { username: 'ada', id: 7 };
const signal = () => AbortSignal.timeout(5_000);

/** A forge whose every request is answered by this function. */
function forgeAnswering(answer: typeof fetch) {
  return createGitlabForge({ host: 'forge.example', token: TOKEN, fetch: answer });
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}

async function failure(answer: typeof fetch): Promise<ForgeError> {
  const error: unknown = await forgeAnswering(answer)
    .account(signal())
    .catch((caught: unknown) => caught);
  if (!(error instanceof ForgeError)) throw new Error('No ForgeError', { cause: error });
  return error;
}

const html = (status: number) =>
  new Response('<!doctype html><title>Sign in</title>', { status, headers: { 'content-type': 'text/html' } });
const inTwoMinutes = String(Math.floor(Date.now() / 1_000) + 120);

describe('an answer becomes a reason', () => {
  test.each([
    ['unauthorized', json(401, { message: '401 Unauthorized' })],
    ['unauthorized', json(401, { error: 'invalid_token', error_description: 'Token was revoked.' })],
    ['forbidden', json(403, { error: 'insufficient_scope', scope: 'api' })],
    ['forbidden', json(403, { message: '403 Forbidden' })],
    ['archived', json(403, { message: 'The project is archived' })],
    ['not-found', json(404, { message: '404 Project Not Found' })],
    ['not-found', json(410, { message: 'Gone' })],
    ['too-large', json(400, { message: { note: ['is too long (maximum is 1000000 characters)'] } })],
    ['too-large', html(413)],
    ['rate-limited', new Response('Retry later\n', { status: 429 })],
    ['rate-limited', json(403, { message: 'Slow down' }, { 'retry-after': '7' })],
    ['unreachable', json(500, { message: '500 Internal Server Error' })],
    ['unreachable', html(502)],
    ['unexpected', html(200)],
    ['unexpected', html(404)],
    ['unexpected', new Response('', { status: 200 })],
    ['unexpected', new Response(null, { status: 204 })],
    ['unexpected', json(200, { login: 'ada', id: 7 })],
    ['unexpected', json(200, { username: '../../etc', id: 7 })],
    ['unexpected', json(200, [])],
    ['unexpected', json(400, { error: 'branch is missing' })],
    ['unexpected', json(418, 'a teapot')],
  ] as const)('%s %#', async (reason, response) => {
    expect((await failure(async () => response)).reason).toBe(reason);
  });
});

describe('how long to wait', () => {
  test.each([
    ['seconds', { 'retry-after': '7' }, 7],
    ['a date', { 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT', date: 'Thu, 01 Jan 2026 00:00:00 GMT' }, 30],
    ['no word, as a page may read none', {}, 60],
    ['nonsense', { 'retry-after': 'soon' }, 60],
    ['an age', { 'retry-after': '99999999' }, 3_600],
  ])('from %s', async (_, headers, seconds) => {
    expect((await failure(async () => json(429, {}, headers))).retryAfter).toBe(seconds);
  });

  test('until the period starts again', async () => {
    const headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': inTwoMinutes };
    const error = await failure(async () => json(429, {}, headers));
    expect(error.retryAfter).toBeGreaterThan(110);
    expect(error.retryAfter).toBeLessThanOrEqual(120);
  });
});

describe('the network', () => {
  test('down', async () => {
    const error = await failure(async () => Promise.reject(new TypeError('fetch failed')));
    expect(error.reason).toBe('unreachable');
  });

  test('broken off in the middle of an answer', async () => {
    const error = await failure(async () => {
      const body = new ReadableStream({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode('{"username":'));
          controller.error(new TypeError('terminated'));
        },
      });
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    });
    expect(error.reason).toBe('unreachable');
  });

  test('leading to another host', async () => {
    const error = await failure(async () =>
      Object.defineProperty(json(200, ADA), 'url', { value: 'https://portal.example/sign_in' }),
    );
    expect(error.reason).toBe('unexpected');
  });

  test('stopped by the caller: its own reason, not ours', async () => {
    const abort = new AbortController();
    const forge = forgeAnswering(async (_, init) => {
      abort.abort(new Error('closed the page'));
      init?.signal?.throwIfAborted();
      return json(200, ADA);
    });
    await expect(forge.account(abort.signal)).rejects.toThrow('closed the page');
  });

  test('answering with a page where a file was asked for', async () => {
    const reader = createGitlabReader({ host: 'forge.example', fetch: async () => html(200) });
    const at = { repository: 'city/airports', path: 'a.csv', commit: 'c'.repeat(40) };
    await expect(reader.readVersion(at, signal())).rejects.toMatchObject({ reason: 'unexpected' });
  });
});

describe('the token', () => {
  test('is in the header and nowhere else, and no answer comes from a cache', async () => {
    const seen: { url: string; init: RequestInit | undefined }[] = [];
    await forgeAnswering(async (input, init) => {
      seen.push({ url: new Request(input).url, init });
      return json(200, ADA);
    }).account(signal());
    expect(seen).toMatchObject([
      { url: 'https://forge.example/api/v4/user', init: { cache: 'no-store', credentials: 'omit' } },
    ]);
    expect(new Headers(seen[0]?.init?.headers).get('authorization')).toBe(`Bearer ${TOKEN}`);
  });

  test.each([
    ['refused', async () => json(401, { message: `Bad token ${TOKEN}` })],
    ['not understood', async () => json(200, { [TOKEN]: TOKEN })],
    ['unreachable', async () => Promise.reject(new TypeError(`cannot send ${TOKEN}`))],
  ] as const)('is in no error when the answer is %s', async (_, answer) => {
    expect(inspect(await failure(answer), { depth: 10 })).not.toContain(TOKEN);
  });
});
