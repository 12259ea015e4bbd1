import { describe, expect, test } from 'vitest';
import type { Running } from './contract.ts';
import { CORRECTED, FILE, PATH, replaced } from './correction.ts';
import { accepting, acceptingPart, offer, readCommit, tipOf } from './decision.ts';
import { git, gitBytes, type ForgeUnderTest } from './forge-under-test.ts';
import { interfere } from './interference.ts';

async function fileAt(forge: ForgeUnderTest, repository: string, commit: string): Promise<Uint8Array> {
  return new Uint8Array(await gitBytes(forge.directory(repository), 'cat-file', 'blob', `${commit}:${PATH}`));
}

/** What needs a proposal of its own there: a forge that joins by merging takes one that is accepted as a whole as it is. */
const requestFor = ({ habits }: ForgeUnderTest) => (habits.joins === 'commit' ? accepting : acceptingPart);

/** A branch that takes no direct commits. */
export function protectedCases(running: Running): void {
  describe('on a protected branch, accepts', () => {
    test('through a proposal of its own, merged at once when the rules let it', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'protected' });
      await forge.protect(repository, 'main');
      const accepted = await forge.client('maria').accept(requestFor(forge)([proposal]));
      expect(accepted.state).toBe('merged');
      expect(await fileAt(forge, repository, 'main')).toEqual(CORRECTED);
      const joins = forge.habits.joins === 'commit';
      const { parents } = await readCommit(forge, repository, accepted.commit);
      expect(parents.includes(proposal.head)).toBe(joins);
      const body = forge.habits.reference(1);
      expect(await forge.proposals(repository)).toMatchObject([
        { number: 2, state: 'merged', title: 'Accept a correction', body, author: 'maria' },
        { number: 1, state: joins ? 'merged' : 'open' },
      ]);
      expect(await git(forge.directory(repository), 'branch', '--list')).toBe('* main\n');
    });

    test('on top of what is pushed in between, by the same proposal', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'protected-between' });
      await forge.protect(repository, 'main');
      const pushed = replaced(FILE, 'Livingston\r\n', 'Livingston (TX)\r\n');
      const { fetch, onStep } = interfere(() => forge.push(repository, 'main', PATH, pushed), 'once');
      const accepted = await forge.client('maria', fetch).accept(requestFor(forge)([proposal], { onStep }));
      expect(accepted.state).toBe('merged');
      expect(await fileAt(forge, repository, 'main')).toEqual(replaced(pushed, '"Thigpen "', '"Thigpen"'));
      const states = ['merged', forge.habits.joins === 'commit' ? 'merged' : 'open'];
      expect((await forge.proposals(repository)).map(({ state }) => state)).toEqual(states);
    });

    test('without a merge commit where none is wanted', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'linear' });
      await forge.protect(repository, 'main', { isLinear: true });
      const tip = await tipOf(forge, repository);
      const accepted = await forge.client('maria').accept(requestFor(forge)([proposal]));
      expect(accepted).toMatchObject({ state: 'merged', commit: await tipOf(forge, repository) });
      expect(await readCommit(forge, repository, accepted.commit)).toMatchObject({
        parents: [tip],
        message: 'Accept a correction\n\nReviewed-by: Maria <maria@example.org>',
      });
      expect(await fileAt(forge, repository, 'main')).toEqual(CORRECTED);
      const states = ['merged', forge.habits.joins === 'commit' ? 'closed' : 'open'];
      expect((await forge.proposals(repository)).map(({ state }) => state)).toEqual(states);
    });

    test('by a proposal that waits for others, and does so once', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'waiting' });
      await forge.protect(repository, 'main', { approvals: 1 });
      const tip = await tipOf(forge, repository);
      const first = await forge.client('maria').accept(requestFor(forge)([proposal]));
      expect(first.state).toBe('proposed');
      expect(first.url.endsWith(`/${repository}${forge.habits.proposalPage}2`)).toBe(true);
      expect(await fileAt(forge, repository, first.commit)).toEqual(CORRECTED);
      expect(await tipOf(forge, repository)).toBe(tip);
      const again = await forge.client('maria').accept(requestFor(forge)([proposal]));
      expect(again).toMatchObject({ state: 'proposed', url: first.url });
      expect(await forge.proposals(repository)).toMatchObject([
        { number: 2, state: 'open' },
        { number: 1, state: 'open' },
      ]);
    });
  });
}
