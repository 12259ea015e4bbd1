import { expect, test } from 'vitest';
import type { ForgeSource } from '../../../../src/core/source.ts';
import { reachable } from '../../../../src/workbench/app/reachable.ts';

const source: ForgeSource = {
  kind: 'forge',
  forge: 'forgejo',
  host: 'git.town.example',
  repository: 'town/data',
  ref: 'main',
  path: 'lamps.csv',
};
const refused = { kind: 'cors', host: source.host } as const;
const hosts = (way: 'permission' | 'tab' | 'page' | 'none') => ({
  hosts: { wayTo: () => way, ask: async () => false },
});

test('where no host can be allowed, the file of a forge is one that the person can bring', () => {
  for (const way of ['none', 'page'] as const) {
    const { source: now } = reachable({ source, search: 'elm' }, refused, hosts(way));
    expect(now).toMatchObject({
      kind: 'url',
      url: expect.stringMatching(/^https:\/\/git\.town\.example\/town\/data\/raw\/.*main\/lamps\.csv$/),
    });
  }
});

test('where it can be allowed, or something else is wrong, it stays what it is', () => {
  const request = { source };
  expect(reachable(request, refused, hosts('permission'))).toBe(request);
  expect(reachable(request, refused, hosts('tab'))).toBe(request);
  expect(reachable(request, { kind: 'link' }, hosts('none'))).toBe(request);
});
