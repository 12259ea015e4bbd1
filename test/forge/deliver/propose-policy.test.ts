import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { policyKey, type PolicyDraft } from '../../../src/core/policy-draft.ts';
import { NothingToSendError } from '../../../src/deliver/nothing-to-send.ts';
import { PolicyMovedError, proposePolicy } from '../../../src/deliver/propose-policy.ts';
import type { Forge } from '../../../src/forges/forge.ts';
import { FILE, PATH, sourceOf } from '../forges/correction.ts';
import { git, type ForgeUnderTest } from '../forges/forge-under-test.ts';
import { startGithub } from '../forges/github.ts';

const POLICY = '.emendata.yml';
const WISH = `version: 1\nfiles:\n  - path: ${PATH}\n    locked: [iata]\n`;
let forge: ForgeUnderTest;
let repository: string;
let names = 0;

beforeAll(async () => {
  forge = await startGithub();
});

afterAll(() => forge?.close());

beforeEach(async () => {
  repository = await forge.createRepository({
    name: `wished-${(names += 1)}`,
    writers: ['maria'],
    files: { [PATH]: FILE },
  });
});

function wish(wanted: Partial<PolicyDraft> = {}): PolicyDraft {
  const source = sourceOf(forge, repository, { path: POLICY });
  return { key: policyKey(source), source, after: WISH, saved: '2026-01-02T03:04:05Z', ...wanted };
}

const propose = (client: Forge, draft = wish()) =>
  proposePolicy({ draft, forge: client, onStep: () => undefined, signal: AbortSignal.timeout(30_000) });

/** The files that a proposal changes, and the policy it brings. */
async function proposed(number: number): Promise<{ files: string; text: string }> {
  const directory = forge.directory(repository);
  const ref = forge.proposalRef(number);
  return {
    files: (await git(directory, 'diff', '--name-status', `main...${ref}`)).trim(),
    text: await git(directory, 'show', `${ref}:${POLICY}`),
  };
}

test.each(['maria', 'ada'] as const)('%s proposes a policy where there was none, once', async (person) => {
  expect(await propose(forge.client(person))).toMatchObject({ number: 1, existed: false, state: 'open' });
  expect(await propose(forge.client(person))).toMatchObject({ number: 1, existed: true });
  expect(await proposed(1)).toEqual({ files: `A\t${POLICY}`, text: WISH });
});

test('a policy that is there is changed, and only it', async () => {
  await forge.push(repository, 'main', POLICY, 'version: 1\nfiles: []\n');
  const draft = wish({ before: 'version: 1\nfiles: []\n' });
  await propose(forge.client('ada'), draft);
  expect(await proposed(1)).toEqual({ files: `M\t${POLICY}`, text: WISH });
});

test('what somebody else wrote meanwhile is not written over', async () => {
  await forge.push(repository, 'main', POLICY, 'version: 1\nfiles: []\n');
  await expect(propose(forge.client('ada'))).rejects.toBeInstanceOf(PolicyMovedError);
  expect(await forge.proposals(repository)).toEqual([]);
});

test('what the repository says already is not proposed', async () => {
  await forge.push(repository, 'main', POLICY, WISH);
  await expect(propose(forge.client('ada'))).rejects.toBeInstanceOf(NothingToSendError);
  expect(await forge.proposals(repository)).toEqual([]);
});

test('what the columns mean is proposed the same way, and a byte order mark stays', async () => {
  const path = 'data/fields.schema.json';
  await forge.push(repository, 'main', path, '\ufeff{"fields": []}\n');
  const source = sourceOf(forge, repository, { path });
  const draft = wish({
    key: policyKey(source),
    source,
    about: 'schema',
    before: '{"fields": []}\n',
    after: '{"fields": [1]}\n',
  });
  const { number } = await propose(forge.client('ada'), draft);
  const directory = forge.directory(repository);
  expect(await git(directory, 'show', `${forge.proposalRef(number)}:${path}`)).toBe(
    '\ufeff{"fields": [1]}\n',
  );
  const [proposal] = await forge.proposals(repository);
  expect(JSON.stringify(proposal)).toContain('columns');
});
