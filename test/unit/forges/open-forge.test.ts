import { describe, expect, test } from 'vitest';
import { forgeKindSchema } from '../../../src/core/forge-kind.ts';
import { openForge, openReader } from '../../../src/forges/open-forge.ts';
import type { ForgeSource } from '../../../src/core/source.ts';

const API = { github: '/api/v3/', gitlab: '/api/v4/', forgejo: '/api/v1/' };
const asked: Request[] = [];
const nobody: typeof fetch = async (...call) => {
  asked.push(new Request(...call));
  return new Response('{}', { status: 404, headers: { 'content-type': 'application/json' } });
};

describe.each(forgeKindSchema.options)('%s', (forge) => {
  const place = { forge, host: 'git.town.example' };
  const source: ForgeSource = {
    ...place,
    kind: 'forge',
    repository: 'town/data',
    ref: 'main',
    path: 'a.csv',
  };

  test('a file is asked for at its API, without a token', async () => {
    asked.length = 0;
    const reading = openReader(place, { fetch: nobody }).readFile(source, new AbortController().signal);
    await expect(reading).rejects.toMatchObject({ name: 'ForgeError' });
    expect(asked.map(({ url }) => url).join()).toContain(`https://git.town.example${API[forge]}`);
    expect(asked.every(({ headers }) => headers.get('authorization') === null)).toBe(true);
  });

  test('nothing is asked before the first question', async () => {
    asked.length = 0;
    openForge(place, { fetch: nobody, token: 'secret' });
    await Promise.resolve();
    expect(asked).toEqual([]);
  });

  test('the token goes to that host only', async () => {
    asked.length = 0;
    const forgeOfHost = openForge(place, { fetch: nobody, token: 'secret' });
    await expect(forgeOfHost.account(new AbortController().signal)).rejects.toMatchObject({
      name: 'ForgeError',
    });
    expect(new Set(asked.map(({ url }) => new URL(url).host))).toEqual(new Set(['git.town.example']));
  });
});
