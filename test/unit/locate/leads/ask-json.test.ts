import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { askJson } from '../../../../src/locate/leads/ask-json.ts';
import { LeadError } from '../../../../src/locate/leads/lead-error.ts';
import { asking } from './asking.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** A host that does this to whoever asks. */
async function host(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer({}, answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port');
  return `http://127.0.0.1:${address.port}/`;
}

const schema = z.object({ a: z.number() });
const reasonOf = (error: unknown) => (error instanceof LeadError ? error.reason : error);
const failure = (url: string, about = {}) =>
  askJson(schema, url, asking(about)).then(() => 'answered', reasonOf);

test('an answer that fits is returned; the page, its cookies and its address stay untold', async () => {
  const url = await host((request, response) => {
    const { accept, cookie, referer } = request.headers;
    response.end(JSON.stringify({ a: 1, accept, cookie, referer }));
  });
  expect(await askJson(z.unknown(), url, asking())).toEqual({ a: 1, accept: 'application/json' });
});

test.each([
  [404, {}, 'not-found'],
  [410, {}, 'not-found'],
  [401, {}, 'refused'],
  [403, {}, 'refused'],
  [403, { 'x-ratelimit-remaining': '0' }, 'rate-limited'],
  [429, { 'retry-after': '7' }, 'rate-limited'],
  [500, {}, 'unexpected'],
])('status %d %o is %s', async (status, headers: Record<string, string>, reason) => {
  const url = await host((_, response) => response.writeHead(status, headers).end('{"a":1}'));
  expect(await failure(url)).toBe(reason);
});

test('how long to wait is told', async () => {
  const url = await host((_, response) => response.writeHead(429, { 'retry-after': '7' }).end());
  await expect(askJson(schema, url, asking())).rejects.toMatchObject({ retryAfter: 7 });
});

test.each(['', '<!doctype html>', '{"a":"1"}', '[]', '{"a":1'])('%j is unexpected', async (body) => {
  const url = await host((_, response) => response.end(body));
  expect(await failure(url)).toBe('unexpected');
});

test('an answer that never ends is given up when it is too large', async () => {
  const url = await host((_, response) => {
    const more = (): void => void response.write(' '.repeat(65_536), () => setImmediate(more));
    more();
  });
  expect(await failure(url)).toBe('too-large');
});

test('an answer of another host is none', async () => {
  const other = await host((_, response) => response.end('{"a":1}'));
  const url = await host((_, response) => response.writeHead(302, { location: other }).end());
  expect(await failure(url)).toBe('elsewhere');
});

test('a host that is not there is unreachable', async () => {
  expect(await failure('http://127.0.0.1:9/')).toBe('unreachable');
});

test('who gives up is not told of an error of the host', async () => {
  const url = await host(() => undefined);
  const giving = new AbortController();
  const asked = askJson(schema, url, asking({ signal: giving.signal }));
  giving.abort(new Error('gone'));
  await expect(asked).rejects.toThrow('gone');
});
