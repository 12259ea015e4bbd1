import { describe, expect, test } from 'vitest';
import { StaleProposalError, type AcceptStep } from '../../../src/forges/moderating.ts';
import type { Running } from './contract.ts';
import { CORRECTED, EDIT, FILE, PATH, replaced } from './correction.ts';
import { accepting, acceptingPart, NothingLeftError, offer, readCommit, signal, tipOf } from './decision.ts';
import { git, gitBytes, type ForgeUnderTest } from './forge-under-test.ts';
import { interfere } from './interference.ts';

const NEIGHBOUR = { record: 1, column: 2, value: 'Livingston (TX)' };
const BOTH = [
  ['"Thigpen "', '"Thigpen"'],
  ['Livingston\r\n', 'Livingston (TX)\r\n'],
] as const;

async function fileOf(forge: ForgeUnderTest, repository: string): Promise<Uint8Array> {
  return new Uint8Array(await gitBytes(forge.directory(repository), 'cat-file', 'blob', `main:${PATH}`));
}

/** How what a moderator accepted becomes one commit. */
export function acceptCases(running: Running): void {
  describe('accepts', () => {
    test('a whole proposal: one commit on the tip, which the forge takes for its merge', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept' });
      const tip = await tipOf(forge, repository);
      const steps: AcceptStep[] = [];
      const accepted = await forge
        .client('maria')
        .accept(accepting([proposal], { onStep: (step) => steps.push(step) }));
      expect(accepted).toMatchObject({ state: 'merged', commit: await tipOf(forge, repository) });
      expect(new URL(accepted.url).host).toBe(forge.host);
      expect(steps).toEqual(['read', 'commit', 'merge']);
      expect(await fileOf(forge, repository)).toEqual(CORRECTED);
      const commit = await readCommit(forge, repository, accepted.commit);
      const joined = forge.habits.joins === 'commit';
      expect(commit).toMatchObject({
        parents: [tip, proposal.head],
        author: joined ? `ada <${proposal.author?.email}>` : commit.committer,
        message: 'Accept a correction\n\nReviewed-by: Maria <maria@example.org>',
      });
      expect(commit.committer).toMatch(/^maria <(\d+[-+])?maria@[\w.]*noreply\./);
      expect(await forge.proposals(repository)).toMatchObject([{ number: 1, state: 'merged' }]);
    });

    test('a part: what was refused never enters the history', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept-part' });
      const tip = await tipOf(forge, repository);
      const { commit } = await forge.client('maria').accept(acceptingPart([proposal], { author: undefined }));
      const made = await readCommit(forge, repository, commit);
      expect(made).toMatchObject({ parents: [tip], author: made.committer });
      expect(made.committer).toContain('maria');
      expect(await git(forge.directory(repository), 'branch', '--contains', proposal.head)).toBe('');
      expect(await forge.proposals(repository)).toMatchObject([{ state: 'open' }]);
    });

    test('several on neighbouring lines, which git could not merge, as one commit', async () => {
      const forge = running();
      const { repository, proposals } = await offer(
        forge,
        { name: 'accept-both' },
        { edits: [EDIT, NEIGHBOUR] },
      );
      const { commit } = await forge.client('maria').accept(accepting(proposals, { replacements: BOTH }));
      const joins = forge.habits.joins === 'commit';
      expect((await readCommit(forge, repository, commit)).parents).toHaveLength(joins ? 3 : 1);
      expect(await fileOf(forge, repository)).toEqual(
        replaced(CORRECTED, 'Livingston\r\n', 'Livingston (TX)\r\n'),
      );
      const state = joins ? 'merged' : 'closed';
      expect(await forge.proposals(repository)).toMatchObject([{ state }, { state }]);
    });

    test('on top of what is pushed in between, which stays', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept-between' });
      const pushed = replaced(FILE, 'Livingston\r\n', 'Livingston (TX)\r\n');
      const { fetch, onStep } = interfere(() => forge.push(repository, 'main', PATH, pushed), 'once');
      const steps: AcceptStep[] = [];
      await forge.client('maria', fetch).accept(
        accepting([proposal], {
          onStep(step) {
            steps.push(step);
            onStep(step);
          },
        }),
      );
      expect(await fileOf(forge, repository)).toEqual(replaced(pushed, '"Thigpen "', '"Thigpen"'));
      expect(steps).toEqual(['read', 'commit', 'merge', 'read', 'commit', 'merge']);
      const state = forge.habits.joins === 'commit' ? 'merged' : 'closed';
      expect(await forge.proposals(repository)).toMatchObject([{ state }]);
    });

    test('not on a branch that moves every time', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept-restless' });
      let turn = 0;
      const restless = () => replaced(FILE, 'Livingston\r\n', `Livingston ${turn}\r\n`);
      const { fetch, onStep } = interfere(() => {
        turn += 1;
        return forge.push(repository, 'main', PATH, restless());
      });
      const accepting3 = forge.client('maria', fetch).accept(accepting([proposal], { onStep }));
      await expect(accepting3).rejects.toMatchObject({ reason: 'moved' });
      expect({ turn, file: await fileOf(forge, repository) }).toEqual({ turn: 3, file: restless() });
    });

    test('not what was pushed to the proposal after it was looked at', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept-stale' });
      const [head] = await forge.proposals(repository);
      const [, branch = ''] = head?.head.split(':') ?? [];
      const tip = await tipOf(forge, repository);
      await forge.push(repository.replace('city', 'ada'), branch, PATH, FILE);
      const stale = forge.client('maria').accept(accepting([proposal]));
      await expect(stale).rejects.toBeInstanceOf(StaleProposalError);
      await expect(stale).rejects.toMatchObject({ number: 1, state: 'open' });
      expect(await tipOf(forge, repository)).toBe(tip);
    });

    test('not what was pushed to the proposal while the branch moved', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept-late' });
      const fork = forge.directory(repository.replace('city', 'ada'));
      const { fetch, onStep } = interfere(async () => {
        const pushed = await forge.push(repository, 'main', 'other.csv', 'x\n');
        const [seen] = await forge.proposals(repository);
        const [, branch = ''] = seen?.head.split(':') ?? [];
        await git(fork, 'update-ref', `refs/heads/${branch}`, pushed);
      });
      const stale = forge.client('maria', fetch).accept(accepting([proposal], { onStep }));
      await expect(stale).rejects.toBeInstanceOf(StaleProposalError);
      expect(await fileOf(forge, repository)).toEqual(FILE);
    });

    test.each(['merge', 'refuse'] as const)('not what somebody else answered with %s', async (how) => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: `accept-after-${how}` });
      await forge[how](repository, 1);
      const tip = await tipOf(forge, repository);
      const stale = forge.client('maria').accept(accepting([proposal]));
      await expect(stale).rejects.toBeInstanceOf(StaleProposalError);
      await expect(stale).rejects.toMatchObject({ state: how === 'merge' ? 'merged' : 'closed' });
      expect(await tipOf(forge, repository)).toBe(tip);
    });

    test.each([
      ['as a whole', accepting],
      ['in part', acceptingPart],
    ] as const)('once, when two moderators accept %s at the same moment', async (how, request) => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: `accept-two-${how.replaceAll(' ', '-')}` });
      const results = await Promise.allSettled(
        (['maria', 'city'] as const).map((person) => forge.client(person).accept(request([proposal]))),
      );
      const failures = results.flatMap((result): Error[] =>
        result.status === 'rejected' ? [result.reason] : [],
      );
      expect(failures).toHaveLength(1);
      expect(['StaleProposalError', 'NothingLeftError']).toContain(failures[0]?.name);
      expect(await fileOf(forge, repository)).toEqual(CORRECTED);
      const count = await git(forge.directory(repository), 'rev-list', '--first-parent', '--count', 'main');
      expect(count.trim()).toBe('2');
    });

    test('once: the same decision again is the commit it became', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept-again' });
      const first = await forge.client('maria').accept(accepting([proposal]));
      await forge.push(repository, 'main', 'other.csv', 'x\n');
      expect(await forge.client('maria').accept(accepting([proposal]))).toEqual(first);
      await expect(forge.client('city').accept(accepting([proposal]))).rejects.toBeInstanceOf(
        StaleProposalError,
      );
    });

    test('nothing that the rebuild refuses', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept-refused' });
      const refs = () => git(forge.directory(repository), 'for-each-ref');
      const before = await refs();
      const rebuild = () => Promise.reject(new NothingLeftError());
      const accepted = forge.client('maria').accept(accepting([proposal], { rebuild }));
      await expect(accepted).rejects.toBeInstanceOf(NothingLeftError);
      expect(await refs()).toBe(before);
    });

    test('a proposal whose fork is gone, unless the forge closed it for that', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept-vanished' });
      forge.deleteRepository(repository.replace('city', 'ada'));
      const accepted = await forge
        .client('maria')
        .accept(accepting([proposal]))
        .then(
          () => true,
          (error: unknown) => !(error instanceof StaleProposalError),
        );
      const isOpen = forge.habits.without.fork === 'open';
      expect(accepted).toBe(isOpen);
      expect(await fileOf(forge, repository)).toEqual(isOpen ? CORRECTED : FILE);
      const state = isOpen ? 'merged' : 'closed';
      expect(await forge.proposals(repository)).toMatchObject([{ state }]);
    });

    test('nothing of who lost the right meanwhile, or never had it', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept-rights' });
      await expect(forge.client('bob').accept(accepting([proposal]))).rejects.toMatchObject({
        reason: 'forbidden',
      });
      const { fetch, onStep } = interfere(async () => forge.setWriter(repository, 'maria', false));
      const lost = forge.client('maria', fetch).accept(accepting([proposal], { onStep }));
      await expect(lost).rejects.toMatchObject({ reason: 'forbidden' });
      await expect(forge.client().accept(accepting([proposal]))).rejects.toMatchObject({
        reason: 'unauthorized',
      });
      expect(await fileOf(forge, repository)).toEqual(FILE);
    });

    test.each([
      ['a branch', { branch: 'gone' }],
      ['a file', { path: 'data/gone.csv' }],
      ['a proposal', { proposals: [{ number: 99, head: '0'.repeat(40), joins: true }] }],
    ])('not-found for %s that is not there', async (what, more) => {
      const forge = running();
      const { proposal } = await offer(forge, { name: `accept-no-${what.replaceAll(' ', '-')}` });
      const accepted = forge.client('maria').accept(accepting([proposal], more));
      await expect(accepted).rejects.toMatchObject({ reason: 'not-found' });
    });

    test('later, when the account is too fast', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept-fast' });
      forge.slowDown(6);
      const accepted = forge.client('maria').accept(accepting([proposal]));
      await expect(accepted).rejects.toMatchObject({ reason: 'rate-limited', retryAfter: 1 });
      forge.calm();
      expect(await fileOf(forge, repository)).toEqual(FILE);
      await forge.client('maria').accept(accepting([proposal]));
      expect(await fileOf(forge, repository)).toEqual(CORRECTED);
    });

    test('nothing after it was told to stop', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'accept-stopped' });
      const abort = new AbortController();
      const onStep = (step: AcceptStep) => step === 'commit' && abort.abort(new Error('stopped'));
      const request = accepting([proposal], {
        onStep,
        signal: AbortSignal.any([abort.signal, signal()]),
      });
      await expect(forge.client('maria').accept(request)).rejects.toThrow('stopped');
      expect(await fileOf(forge, repository)).toEqual(FILE);
    });
  });
}
