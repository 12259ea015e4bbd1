import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod/mini';
import { createGithubClient, readSurroundings } from '../../../../cli/moderate/github-client.ts';

const TOKEN = 'ghs_secret';

/** A client of a server that answers everything with this. */
async function clientOf(status: number, body: string, headers: Record<string, string> = {}) {
  const server = createServer((_, response) => response.writeHead(status, headers).end(body));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return createGithubClient(
    readSurroundings({ GITHUB_TOKEN: TOKEN, GITHUB_SERVER_URL: origin, GITHUB_API_URL: `${origin}/api/v3` }),
  );
}

const REQUEST = { method: 'GET', path: ['repos'] } as const;
const SCHEMA = z.object({ number: z.int() });

test.each<[number, string, Record<string, string>, string]>([
  [
    403,
    JSON.stringify({ message: `no ${TOKEN}\n::error::x` }),
    {},
    'the forge answered 403: "no [token]\\n::error::x"',
  ],
  [502, '<html>', {}, 'the forge answered 502: "no words we understand"'],
  [200, '{"number":"1"}', {}, 'what no forge answers'],
  [200, 'nonsense', {}, 'what no forge answers'],
  [302, '', { location: 'https://evil.example/' }, 'no answer from 127.0.0.1'],
])(
  'an answer of %i is told without the token and without control characters',
  async (status, body, headers, said) => {
    const client = await clientOf(status, body, headers);
    const error = await client.ask(SCHEMA, REQUEST).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(said);
    expect(String(error)).not.toMatch(new RegExp(`${TOKEN}|\n`));
  },
);

test.each([
  [{}, 'GITHUB_TOKEN'],
  [{ GITHUB_TOKEN: 'a b' }, 'GITHUB_TOKEN'],
  [{ GITHUB_TOKEN: TOKEN, GITHUB_SERVER_URL: 'http://git.example' }, 'GITHUB_SERVER_URL'],
  [{ GITHUB_TOKEN: TOKEN, GITHUB_API_URL: 'file:///etc' }, 'GITHUB_API_URL'],
])('an environment %j is refused', (env, name) => {
  expect(() => readSurroundings(env)).toThrow(name);
});
