import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { toContribution, type Contribution } from '../../../src/core/contribution.ts';
import { ForgeError } from '../../../src/forges/forge.ts';
import { lookAtHost } from '../../../src/workbench/contributions/look-at-host.ts';
import { resultsOf } from '../../../src/workbench/contributions/results.ts';
import { memoryContributions } from '../../unit/background/follow-doubles.ts';
import { correct, EDIT, FILE, PATH, replaced, send, sourceOf } from '../forges/correction.ts';
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
  repository = await forge.createRepository({ name: `looked-${(names += 1)}`, files: { [PATH]: FILE } });
});

/** A patch of two cells that was really sent, and a way to look what became of it. */
async function sent() {
  const edits = [EDIT, { record: 1, column: 2, value: 'Livingstone' }];
  const patch = correct(sourceOf(forge, repository), FILE, edits);
  const { number, url, state } = await send(forge.client('ada'), patch);
  const proposal: Contribution['proposal'] = { forge: 'github', host: forge.host, repository, number, url };
  const draft = { key: 'key', title: 'airports.csv', patch };
  const contributions = memoryContributions([
    toContribution(draft, { proposal, state, sent: '2026-01-02T03:04:05Z' }),
  ]);
  const look = async () => {
    const all = await contributions.list();
    const news = await lookAtHost(all, { contributions, fetch, now: () => '2026-01-03T00:00:00Z' });
    const [kept] = contributions.kept.values();
    if (kept === undefined) throw new Error('It is gone');
    return { news, kept, outcomes: resultsOf(kept).map(({ outcome }) => outcome) };
  };
  return { number, look };
}

test('what waits goes on waiting, and is no news', async () => {
  const { look } = await sent();
  expect(await look()).toMatchObject({
    news: 0,
    kept: { checked: '2026-01-03T00:00:00Z', isSeen: true },
    outcomes: ['waiting', 'waiting'],
  });
});

test('what was closed without a word was refused, unless the file says it', async () => {
  const { number, look } = await sent();
  await forge.push(repository, 'main', PATH, replaced(FILE, '"Thigpen "', '"Thigpen"'));
  await forge.refuse(repository, number);
  expect(await look()).toMatchObject({ news: 1, outcomes: ['accepted', 'refused'] });
});

test('a file that is gone tells nothing, and what was closed was refused', async () => {
  const { number, look } = await sent();
  await forge.push(repository, 'main', PATH, '<!doctype html><title>Moved</title>');
  await forge.refuse(repository, number);
  expect(await look()).toMatchObject({ news: 1, outcomes: ['refused', 'refused'] });
});

test('a forge that does not answer is an error with its reason, and nothing changes', async () => {
  const { look } = await sent();
  forge.cut(1, 'before');
  const failed = await look().catch((error: unknown) => error);
  forge.calm();
  expect(failed).toBeInstanceOf(ForgeError);
  expect(failed).toMatchObject({ reason: 'unreachable' });
  expect((await look()).outcomes).toEqual(['waiting', 'waiting']);
});
