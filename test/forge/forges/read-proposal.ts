import { describe, expect, test } from 'vitest';
import { commitByGit } from './by-git.ts';
import type { Running } from './contract.ts';
import { FILE, PATH } from './correction.ts';
import { offer, signal, tipOf } from './decision.ts';
import { git, type ForgeUnderTest } from './forge-under-test.ts';

async function branchOf(
  forge: ForgeUnderTest,
  repository: string,
): Promise<{ fork: string; branch: string }> {
  const [proposal] = await forge.proposals(repository);
  const [owner = '', branch = ''] = proposal?.head.split(':') ?? [];
  return { fork: repository.replace(/^[^/]+/, owner), branch };
}

/** What a moderator sees of a proposal, whatever became of its branch. */
export function readProposalCases(running: Running): void {
  describe('reads a proposal', () => {
    test('and what it changes, from where it departed', async () => {
      const forge = running();
      const { repository, proposal: early } = await offer(forge, { name: 'details' });
      const base = await tipOf(forge, repository);
      await forge.push(repository, 'main', 'other.csv', 'x\n');
      const { fork, branch } = await branchOf(forge, repository);
      const head = await forge.push(fork, branch, 'new.csv', 'a\n');
      const proposal = await forge.client().readProposal(repository, 1, signal());
      expect(proposal).toMatchObject({
        repository,
        number: 1,
        title: 'Correct 1 cell in data/airports.csv',
        author: { login: 'ada', email: expect.stringMatching(/^(\d+[-+])?ada@[\w.]*noreply\.[^:]+$/) },
        state: 'open',
        base: 'main',
        head,
        mergeBase: base,
        commits: 2,
        files: [
          { path: PATH, previousPath: undefined, status: 'changed' },
          { path: 'new.csv', previousPath: undefined, status: 'added' },
        ],
        isCutShort: false,
        answers: [],
      });
      expect(proposal.body).toContain('emendata');
      expect(proposal.url).toBe(early.url);
      expect(new URL(proposal.url).host).toBe(forge.host);
    });

    test('that renames, removes and empties files', async () => {
      const forge = running();
      const { repository } = await offer(forge, { name: 'renames' });
      const { fork, branch } = await branchOf(forge, repository);
      const file = `main:${PATH}`;
      await commitByGit(forge, { repository: fork, branch, files: { 'data/flughäfen.csv': file } });
      const { files } = await forge.client().readProposal(repository, 1, signal());
      expect(files).toEqual([{ path: 'data/flughäfen.csv', previousPath: PATH, status: 'renamed' }]);
      await commitByGit(forge, { repository: fork, branch, files: {} });
      expect((await forge.client().readProposal(repository, 1, signal())).files).toEqual([
        { path: PATH, previousPath: undefined, status: 'removed' },
      ]);
    });

    test('with all its files, page by page', async () => {
      const forge = running();
      const { repository } = await offer(forge, { name: 'files' });
      const { fork, branch } = await branchOf(forge, repository);
      const added = Array.from({ length: 101 }, (_, index) => [`f/${index}.csv`, `main:${PATH}`] as const);
      const files = { [PATH]: `main:${PATH}`, ...Object.fromEntries(added) };
      await commitByGit(forge, { repository: fork, branch, files });
      const read = await forge.client().readProposal(repository, 1, signal());
      expect({ count: read.files.length, isCutShort: read.isCutShort }).toEqual({
        count: 101,
        isCutShort: false,
      });
    });

    test('and what was said, by whom, in comments and reviews', async () => {
      const forge = running();
      const { repository } = await offer(forge, { name: 'said' });
      await forge.comment('city', repository, 1, 'Where does it say so?');
      await forge.comment('ada', repository, 1, 'On the sign');
      await forge.comment('maria', repository, 1, 'I see');
      await forge.review('maria', repository, 1, 'Fine by me');
      const { answers } = await forge.client('ada').readProposal(repository, 1, signal());
      const said = answers.map(({ author, isModerator, text }) => [author, isModerator, text]);
      expect(said).toHaveLength(4);
      expect(said).toEqual(
        expect.arrayContaining([
          ['city', true, 'Where does it say so?'],
          ['ada', false, 'On the sign'],
          ['maria', true, 'I see'],
          ['maria', true, 'Fine by me'],
        ]),
      );
    });

    test.each([
      [
        'deleted branch',
        (forge, { fork, branch }) => git(forge.directory(fork), 'branch', '-D', branch),
        'branch',
      ],
      ['vanished fork', async (forge, { fork }) => forge.deleteRepository(fork), 'fork'],
    ] satisfies [
      string,
      (forge: ForgeUnderTest, at: { fork: string; branch: string }) => Promise<unknown>,
      'branch' | 'fork',
    ][])('from a %s', async (what, remove, gone) => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: what.replace(' ', '-') });
      await remove(forge, await branchOf(forge, repository));
      const now = await forge.client().readProposal(repository, 1, signal());
      expect(now).toEqual({ ...proposal, state: forge.habits.without[gone], updated: now.updated });
      const at = { repository, path: PATH, commit: now.head };
      expect((await forge.client().readVersion(at, signal()))?.bytes).toBeDefined();
    });

    test('whose branch was forced to another history', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'forced' });
      const { fork, branch } = await branchOf(forge, repository);
      const head = await commitByGit(forge, {
        repository: fork,
        branch,
        files: { [PATH]: `main:${PATH}`, 'x.csv': `main:${PATH}` },
        parent: proposal.mergeBase,
      });
      const now = await forge.client().readProposal(repository, 1, signal());
      expect(now).toMatchObject({
        head,
        mergeBase: proposal.mergeBase,
        commits: 1,
        files: [{ path: 'x.csv' }],
      });
    });

    test('of somebody whose account is gone', async () => {
      const forge = running();
      const { repository } = await offer(forge, { name: 'ghost' }, { by: 'zoe' });
      await forge.comment('zoe', repository, 1, 'Bye');
      forge.deletePerson('zoe');
      const { author, answers, files } = await forge.client().readProposal(repository, 1, signal());
      expect({ author, files: files.length }).toEqual({ author: undefined, files: 1 });
      expect(answers).toMatchObject([{ text: 'Bye', isModerator: false }]);
    });

    test('not-found when there is none, and while the repository is hidden', async () => {
      const forge = running();
      const hidden = await forge.createRepository({ name: 'hidden', private: true, files: { [PATH]: FILE } });
      for (const [repository, number] of [
        ['city/none', 1],
        ['../..', 1],
        [hidden, 1],
      ] as const)
        await expect(forge.client('ada').readProposal(repository, number, signal())).rejects.toMatchObject({
          reason: 'not-found',
        });
    });
  });
}
