import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { followContributions, type FollowPorts } from '../../../src/background/follow-contributions.ts';
import { toContribution, type Contribution } from '../../../src/core/contribution.ts';
import { createGithubForge } from '../../../src/forges/github/index.ts';
import { memoryContributions, memoryFollowing } from '../../unit/background/follow-doubles.ts';
import { correct, FILE, PATH, send, sourceOf } from '../forges/correction.ts';
import type { ForgeUnderTest } from '../forges/forge-under-test.ts';
import { startGithub } from '../forges/github.ts';

let forge: ForgeUnderTest;
let repository: string;
let names = 0;

beforeAll(async () => {
  forge = await startGithub();
});

afterAll(() => forge?.close());

beforeEach(async () => {
  repository = await forge.createRepository({ name: `followed-${(names += 1)}`, files: { [PATH]: FILE } });
});

interface Seen {
  status: number;
  authorization: string | null;
}

/** A contribution that was really sent, and the ports to follow it with; an hour passes with each round. */
async function sent() {
  const patch = correct(sourceOf(forge, repository), FILE);
  const { number, url, state } = await send(forge.client('ada'), patch);
  const place: Contribution['proposal'] = { forge: 'github', host: forge.host, repository, number, url };
  const draft = { key: 'key', title: 'airports.csv', patch };
  const contribution = toContribution(draft, { proposal: place, state, sent: '2026-01-02T03:04:05Z' });
  const contributions = memoryContributions([contribution]);
  const seen: Seen[] = [];
  let time = Date.parse(contribution.sent);
  const ports: FollowPorts = {
    contributions,
    following: memoryFollowing(forge.host),
    now: () => new Date(time).toISOString(),
    forgeOf: ({ host }) =>
      createGithubForge({
        host,
        async fetch(input, init) {
          const request = new Request(input, init);
          const response = await fetch(request);
          seen.push({ status: response.status, authorization: request.headers.get('authorization') });
          return response;
        },
      }),
  };
  const round = async () => {
    seen.length = 0;
    time += 3_600_000;
    await followContributions(ports, AbortSignal.timeout(30_000));
    return contributions.kept.get(contribution.id);
  };
  return { number, round, seen };
}

test('a second look costs nothing when nothing happened, and no look knows a token', async () => {
  const { round, seen } = await sent();
  expect(await round()).toMatchObject({ state: 'open', isSeen: true });
  expect(seen.every(({ authorization }) => authorization === null)).toBe(true);
  await round();
  expect(seen.map(({ status }) => status)).toEqual([304, 304]);
});

test('the maintainer’s words arrive, and that they are the maintainer’s', async () => {
  const { number, round } = await sent();
  await round();
  await forge.comment('city', repository, number, 'Could you name a source? <b>Thanks</b>');
  await forge.comment('bob', repository, number, 'I saw it, too');
  expect(await round()).toMatchObject({
    isSeen: false,
    answers: [
      { author: 'city', isModerator: true, text: 'Could you name a source? <b>Thanks</b>' },
      { author: 'bob', isModerator: false },
    ],
  });
});

test('a merge arrives with its commit', async () => {
  const merged = await sent();
  await forge.merge(repository, merged.number);
  expect(await merged.round()).toMatchObject({
    state: 'merged',
    isSeen: false,
    mergedCommit: expect.stringMatching(/^[0-9a-f]{40}$/),
  });
});

test('a refusal arrives', async () => {
  const refused = await sent();
  await refused.round();
  await forge.refuse(repository, refused.number);
  const told = await refused.round();
  expect(told).toMatchObject({ state: 'closed', isSeen: false });
  expect(told).not.toHaveProperty('mergedCommit');
});

test('a repository that is deleted leaves the contribution, marked as gone', async () => {
  const { round } = await sent();
  await round();
  forge.deleteRepository(repository);
  expect(await round()).toMatchObject({ state: 'gone', isSeen: false });
});

test('a forge that is too busy is left alone, and then asked again', async () => {
  const { number, round, seen } = await sent();
  forge.slowDown(1);
  await round();
  const after = seen.length;
  forge.calm();
  await forge.merge(repository, number);
  expect(after).toBe(1);
  expect(await round()).toMatchObject({ state: 'merged' });
});
