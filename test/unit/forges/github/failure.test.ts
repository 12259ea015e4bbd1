import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ForgeError } from '../../../../src/forges/forge.ts';
import { createGithubForge } from '../../../../src/forges/github/index.ts';
import { createGithubReader } from '../../../../src/forges/github/reader.ts';

const TOKEN = 'ghp_secret';
const signal = () => AbortSignal.timeout(5_000);

/** A forge whose every request is answered by this function. */
function forgeAnswering(answer: typeof fetch) {
  return createGithubForge({ host: 'forge.example', token: TOKEN, fetch: answer });
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

const raw = (text: string) =>
  new Response(text, { headers: { 'content-type': 'application/vnd.github.raw+json' } });
const html = (status: number) =>
  new Response('<!doctype html><title>Log in</title>', { status, headers: { 'content-type': 'text/html' } });
const inTwoMinutes = String(Math.floor(Date.now() / 1_000) + 120);

describe('an answer becomes a reason', () => {
  test.each([
    ['unauthorized', json(401, { message: 'Bad credentials' })],
    ['forbidden', json(403, { message: 'Resource not accessible by personal access token' })],
    ['archived', json(403, { message: 'Repository was archived so is read-only.' })],
    ['not-found', json(404, { message: 'Not Found' })],
    ['not-found', json(409, { message: 'Git Repository is empty.' })],
    ['not-found', json(451, { message: 'Repository access blocked' })],
    ['too-large', json(403, { message: 'Too big', errors: [{ code: 'too_large' }] })],
    ['too-large', json(422, { message: 'Validation Failed', errors: [{ message: 'Body is too long' }] })],
    ['too-large', html(413)],
    ['rate-limited', json(403, { message: 'API rate limit exceeded' }, { 'x-ratelimit-remaining': '0' })],
    ['rate-limited', json(403, { message: 'You have exceeded a secondary rate limit.' })],
    ['rate-limited', json(403, { message: 'Slow down' }, { 'retry-after': '7' })],
    ['rate-limited', html(429)],
    ['unreachable', json(500, { message: 'Server Error' })],
    ['unreachable', html(502)],
    ['unexpected', html(200)],
    ['unexpected', html(404)],
    ['unexpected', new Response('', { status: 200 })],
    ['unexpected', new Response(null, { status: 204 })],
    ['unexpected', json(200, { login: 3 })],
    ['unexpected', json(200, { login: '../../etc' })],
    ['unexpected', json(200, [])],
    ['unexpected', json(422, { message: 'Validation Failed' })],
    ['unexpected', json(418, 'a teapot')],
  ] as const)('%s %#', async (reason, response) => {
    expect((await failure(async () => response)).reason).toBe(reason);
  });
});

describe('how long to wait', () => {
  test.each([
    ['seconds', { 'retry-after': '7' }, 7],
    ['a date', { 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT', date: 'Thu, 01 Jan 2026 00:00:00 GMT' }, 30],
    ['a date long past', { 'retry-after': 'Thu, 01 Jan 1970 00:00:30 GMT' }, 1],
    ['no word', {}, 60],
    ['nonsense', { 'retry-after': 'soon' }, 60],
    ['an age', { 'retry-after': '99999999' }, 3_600],
  ])('from %s', async (_, headers, seconds) => {
    const error = await failure(async () => json(429, { message: 'slow' }, headers));
    expect(error.retryAfter).toBe(seconds);
  });

  test('until the hour starts again', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inTwoMinutes };
    const error = await failure(async () => json(403, { message: 'API rate limit exceeded' }, headers));
    expect(error.retryAfter).toBeGreaterThan(110);
    expect(error.retryAfter).toBeLessThanOrEqual(120);
  });
});

describe('the network', () => {
  test('down', async () => {
    expect(await failure(async () => Promise.reject(new TypeError('fetch failed')))).toMatchObject({
      reason: 'unreachable',
    });
  });

  test('broken off in the middle of an answer', async () => {
    const error = await failure(async () => {
      const body = new ReadableStream({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode('{"login":'));
          controller.error(new TypeError('terminated'));
        },
      });
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    });
    expect(error.reason).toBe('unreachable');
  });

  test('leading to another host', async () => {
    const error = await failure(async () => {
      const response = json(200, { login: 'ada', id: 7 });
      return Object.defineProperty(response, 'url', { value: 'https://portal.example/login' });
    });
    expect(error.reason).toBe('unexpected');
  });

  test('stopped by the caller: its own reason, not ours', async () => {
    const abort = new AbortController();
    const forge = forgeAnswering(async (_, init) => {
      abort.abort(new Error('closed the page'));
      init?.signal?.throwIfAborted();
      return json(200, { login: 'ada', id: 7 });
    });
    await expect(forge.account(abort.signal)).rejects.toThrow('closed the page');
  });
});

describe('the token', () => {
  test('is in the header and nowhere else, and no answer comes from a cache', async () => {
    const seen: { url: string; init: RequestInit | undefined }[] = [];
    await forgeAnswering(async (input, init) => {
      seen.push({ url: new Request(input).url, init });
      return json(200, { login: 'ada', id: 7 });
    }).account(signal());
    expect(seen).toMatchObject([
      { url: 'https://forge.example/api/v3/user', init: { cache: 'no-store', credentials: 'omit' } },
    ]);
    expect(new Headers(seen[0]?.init?.headers).get('authorization')).toBe(`token ${TOKEN}`);
  });

  test.each([
    ['refused', async () => json(401, { message: `Bad token ${TOKEN}`, errors: [{ token: TOKEN }] })],
    ['not understood', async () => json(200, { [TOKEN]: TOKEN })],
    ['unreachable', async () => Promise.reject(new TypeError(`cannot send ${TOKEN}`))],
  ] as const)('is in no error: %s', async (_, answer) => {
    expect(inspect(await failure(answer), { depth: 20, showHidden: true })).not.toContain(TOKEN);
  });
});

test('github.com has its API on another host', async () => {
  let asked = '';
  const fetch: typeof globalThis.fetch = async (input) => {
    asked = new Request(input).url;
    return json(200, { login: 'ada', id: 7 });
  };
  await createGithubForge({ host: 'github.com', fetch }).account(signal());
  expect(asked).toBe('https://api.github.com/user');
});

describe.each([
  ['the whole forge', forgeAnswering],
  ['the reader', (fetch: typeof globalThis.fetch) => createGithubReader({ host: 'forge.example', fetch })],
])('a file, by %s,', (_, clientAnswering) => {
  const source = {
    kind: 'forge',
    forge: 'github',
    host: 'forge.example',
    repository: 'a/b',
    ref: 'main',
    path: 'c.csv',
  } as const;
  const ref = { ref: 'refs/heads/main', object: { sha: 'a'.repeat(40) } };
  const reading = (content: () => Response) =>
    clientAnswering(async (input) =>
      new Request(input).url.includes('/git/ref/') ? json(200, ref) : content(),
    ).readFile(source, signal());

  test('never comes from a cache', async () => {
    const log: RequestInit[] = [];
    const client = clientAnswering(async (_url, init = {}) => {
      log.push(init);
      return log.length === 1 ? json(200, ref) : raw('iata\n');
    });
    expect(new TextDecoder().decode((await client.readFile(source, signal())).bytes)).toBe('iata\n');
    expect(log).toMatchObject(log.map(() => ({ cache: 'no-store', credentials: 'omit' })));
    expect(new Headers(log.at(-1)?.headers).get('x-github-api-version')).toBe('2022-11-28');
  });

  test.each([
    ['not-found', json(404, { message: 'Not Found' })],
    ['not-found', json(409, { message: 'Git Repository is empty.' })],
    ['too-large', json(403, { message: 'Too big', errors: [{ code: 'too_large' }] })],
    ['rate-limited', json(403, { message: 'API rate limit exceeded' }, { 'x-ratelimit-remaining': '0' })],
    ['unreachable', html(502)],
    ['unexpected', html(404)],
    ['unexpected', new Response(null, { status: 304 })],
  ] as const)('is %s when the forge says so %#', async (reason, response) => {
    await expect(reading(() => response.clone())).rejects.toMatchObject({ reason });
  });

  test('is unreachable when the network is', async () => {
    const down = clientAnswering(async () => Promise.reject(new TypeError('fetch failed')));
    await expect(down.readFile(source, signal())).rejects.toMatchObject({ reason: 'unreachable' });
  });

  test.each([
    ['a login page', 'unexpected', () => html(200)],
    ['the list of a folder', 'not-found', () => json(200, [])],
  ])('is not %s: %s', async (_, reason, content) => {
    await expect(reading(content)).rejects.toMatchObject({ reason });
  });

  test('without end is given up at the limit of the API', async () => {
    const piece = new Uint8Array(16 * 1024 * 1024);
    const endless = () => new ReadableStream({ pull: (controller) => controller.enqueue(piece) });
    const headers = { 'content-type': 'application/vnd.github.raw+json' };
    await expect(reading(() => new Response(endless(), { headers }))).rejects.toMatchObject({
      reason: 'too-large',
    });
  });

  test('cut short by the network is not a shorter file', async () => {
    const body = () =>
      new ReadableStream({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode('iata,name\n'));
          controller.error(new TypeError('terminated'));
        },
      });
    const headers = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' };
    await expect(reading(() => new Response(body(), { headers }))).rejects.toMatchObject({
      reason: 'unreachable',
    });
  });
});
