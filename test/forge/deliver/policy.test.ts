import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PolicyError } from '../../../src/deliver/policy-error.ts';
import { findPolicy } from '../../../src/deliver/read-policy.ts';
import { correct, FILE, PATH, send, sourceOf } from '../forges/correction.ts';
import type { ForgeUnderTest } from '../forges/forge-under-test.ts';
import { startGithub } from '../forges/github.ts';

const POLICY = '.emendata.yml';
let forge: ForgeUnderTest;
let repository: string;
let names = 0;

beforeAll(async () => {
  forge = await startGithub();
});

afterAll(() => forge?.close());

beforeEach(async () => {
  repository = await forge.createRepository({ name: `ruled-${(names += 1)}`, files: { [PATH]: FILE } });
});

const wish = (policy: string) => forge.push(repository, 'main', POLICY, policy);
const sending = () => send(forge.client('ada'), correct(sourceOf(forge, repository), FILE));

describe('sending', () => {
  test.each([
    [
      'a locked column',
      `files: [{path: ${PATH}, locked: [name]}]`,
      { reason: 'locked-column', column: 'name' },
    ],
    ['an operation', `files: [{path: ${PATH}, allow: [insert]}]`, { reason: 'op-not-allowed' }],
    ['a file that is not listed', 'files: [{path: other.csv}]', { reason: 'file-not-listed' }],
  ])('%s is refused before anything is written', async (_, policy, refusal) => {
    await wish(`version: 1\n${policy}\n`);
    const before = forge.requests().length;
    const error = await sending().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PolicyError);
    expect(error).toMatchObject({ refusals: [{ index: 0, ...refusal }] });
    expect(
      forge
        .requests()
        .slice(before)
        .filter((method) => method !== 'GET'),
    ).toEqual([]);
    expect(await forge.proposals(repository)).toEqual([]);
  });

  test.each([
    ['what the policy takes', `version: 1\nfiles: [{path: 'data/*.csv', locked: [city]}]\n`],
    ['under a policy that nobody can understand', 'version: 1\nfiles: {nonsense\n'],
  ])('%s goes its way', async (_, policy) => {
    await wish(policy);
    expect(await sending()).toMatchObject({ state: 'open', existed: false });
  });
});

describe('reading', () => {
  const read = async () => {
    const client = forge.client();
    const { commit } = await client.readFile(sourceOf(forge, repository), AbortSignal.timeout(5_000));
    const before = forge.requests().length;
    const policy = await findPolicy(client, { repository, commit }, AbortSignal.timeout(5_000));
    return { policy, requests: forge.requests().length - before };
  };

  test('takes one request, also where there is no policy', async () => {
    expect(await read()).toEqual({ policy: { state: 'none' }, requests: 1 });
    await wish('version: 1\nfiles: []\n');
    expect(await read()).toEqual({
      policy: { state: 'read', policy: { version: 1, files: [] }, text: 'version: 1\nfiles: []\n' },
      requests: 1,
    });
  });

  test('says where a broken one is broken', async () => {
    await wish('version: 1\nfiles:\n  - path: ../secret\n');
    expect((await read()).policy).toMatchObject({
      state: 'broken',
      problems: [{ reason: 'bad-path', line: 3 }],
    });
  });

  test('a forge that does not answer keeps nobody from the file', async () => {
    const client = forge.client();
    const { commit } = await client.readFile(sourceOf(forge, repository), AbortSignal.timeout(5_000));
    forge.cut(1, 'before');
    const policy = await findPolicy(client, { repository, commit }, AbortSignal.timeout(5_000));
    forge.calm();
    expect(policy).toEqual({ state: 'unread' });
  });
});
