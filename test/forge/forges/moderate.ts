import { describe, expect, test } from 'vitest';
import type { ForgeSource } from '../../../src/core/source.ts';
import type { Running } from './contract.ts';
import { EDIT, FILE, PATH } from './correction.ts';
import { offer, signal, tipOf } from './decision.ts';
import { git, type ForgeUnderTest } from './forge-under-test.ts';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function branchOf(
  forge: ForgeUnderTest,
  repository: string,
): Promise<{ fork: string; branch: string }> {
  const [proposal] = await forge.proposals(repository);
  const [owner = '', branch = ''] = proposal?.head.split(':') ?? [];
  return { fork: repository.replace(/^[^/]+/, owner), branch };
}

/** What a moderator sees of proposals. */
export function moderateCases(running: Running): void {
  describe('lists', () => {
    test('the repositories an account may push to, the latest pushed first, and no archived one', async () => {
      const forge = running();
      const files = { [PATH]: FILE };
      const first = await forge.createRepository({ name: 'mine-1', writers: ['maria'], files });
      const second = await forge.createRepository({ name: 'mine-2', writers: ['maria'], files });
      await forge.createRepository({ name: 'mine-old', writers: ['maria'], archived: true, files });
      const other = await forge.createRepository({ name: 'not-mine', files });
      await new Promise((resolve) => setTimeout(resolve, 5));
      await forge.push(first, 'main', 'new.csv', 'a\n');
      const found = (await all(forge.client('maria').listMaintained(signal()))).map(
        ({ repository }) => repository,
      );
      expect(found.filter((name) => /mine/.test(name))).toEqual([first, second]);
      expect(
        (await all(forge.client('city').listMaintained(signal()))).map(({ repository }) => repository),
      ).toContain(other);
      await expect(all(forge.client().listMaintained(signal()))).rejects.toMatchObject({
        reason: 'unauthorized',
      });
    });

    test('page by page, only as far as somebody reads', async () => {
      const forge = running();
      for (let count = 0; count < 101; count += 1)
        await forge.createRepository({ name: `many-${count}`, owner: 'bob', files: {} });
      const before = forge.requests().length;
      for await (const { openProposals } of forge.client('bob').listMaintained(signal())) {
        expect(openProposals).toBe(0);
        break;
      }
      expect(forge.requests().length).toBe(before + 1);
      const names = (await all(forge.client('bob').listMaintained(signal()))).map(
        ({ repository }) => repository,
      );
      expect(new Set(names).size).toBeGreaterThanOrEqual(101);
    });

    test('proposals, the latest changed first, open or all', async () => {
      const forge = running();
      const { repository, proposals } = await offer(
        forge,
        { name: 'list' },
        { edits: [EDIT, { ...EDIT, value: 'Other' }, { ...EDIT, value: 'Third' }] },
      );
      await forge.refuse(repository, 2);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await forge.comment('city', repository, 1, 'Thank you');
      const numbers = async (state: 'open' | 'all') =>
        (await all(forge.client('maria').listProposals(repository, state, signal()))).map(
          ({ number }) => number,
        );
      expect(await numbers('open')).toEqual([1, 3]);
      expect((await numbers('all')).toSorted()).toEqual([1, 2, 3]);
      const [first] = await all(forge.client().listProposals(repository, 'open', signal()));
      const { number, url, title, body, author, head, created } = proposals[0] ?? {};
      expect(first).toMatchObject({
        repository,
        number,
        url,
        title,
        body,
        author,
        head,
        created,
        base: 'main',
      });
    });

    test('whether an account may write, as it is now', async () => {
      const forge = running();
      const repository = await forge.createRepository({
        name: 'rights',
        writers: ['maria'],
        files: { [PATH]: FILE },
      });
      const old = await forge.createRepository({
        name: 'rights-old',
        archived: true,
        files: { [PATH]: FILE },
      });
      const may = (person: 'city' | 'ada' | 'maria') => forge.client(person).mayWrite(repository, signal());
      expect([await may('city'), await may('maria'), await may('ada')]).toEqual([true, true, false]);
      forge.setWriter(repository, 'maria', false);
      expect(await may('maria')).toBe(false);
      expect(await forge.client().mayWrite(repository, signal())).toBe(false);
      expect(await forge.client('city').mayWrite(old, signal())).toBe(false);
      await expect(forge.client('city').mayWrite('city/none', signal())).rejects.toMatchObject({
        reason: 'not-found',
      });
    });
  });

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
        author: { login: 'ada', email: expect.stringMatching(/^\d+\+ada@users\.noreply\.[^:]+$/) },
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
      const directory = forge.directory(fork);
      await commitTree(directory, branch, [['data/flughäfen.csv', FILE]]);
      const { files } = await forge.client().readProposal(repository, 1, signal());
      expect(files).toEqual([{ path: 'data/flughäfen.csv', previousPath: PATH, status: 'renamed' }]);
      await commitTree(directory, branch, []);
      expect((await forge.client().readProposal(repository, 1, signal())).files).toEqual([
        { path: PATH, previousPath: undefined, status: 'removed' },
      ]);
    });

    test('with all its files, page by page', async () => {
      const forge = running();
      const { repository } = await offer(forge, { name: 'files' });
      const { fork, branch } = await branchOf(forge, repository);
      const wanted = Array.from({ length: 101 }, (_, index) => [`f/${index}.csv`, new Uint8Array()] as const);
      await commitTree(forge.directory(fork), branch, [[PATH, FILE], ...wanted]);
      const { files, isCutShort } = await forge.client().readProposal(repository, 1, signal());
      expect({ count: files.length, isCutShort }).toEqual({ count: 101, isCutShort: false });
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
        'closed',
      ],
      ['vanished fork', async (forge, { fork }) => forge.deleteRepository(fork), 'open'],
    ] satisfies [
      string,
      (forge: ForgeUnderTest, at: { fork: string; branch: string }) => Promise<unknown>,
      string,
    ][])('from a %s', async (what, remove, state) => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: what.replace(' ', '-') });
      await remove(forge, await branchOf(forge, repository));
      const now = await forge.client().readProposal(repository, 1, signal());
      expect(now).toEqual({ ...proposal, state, updated: now.updated });
      const at = { repository, path: PATH, commit: now.head };
      expect((await forge.client().readVersion(at, signal()))?.bytes).toBeDefined();
    });

    test('whose branch was forced to another history', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'forced' });
      const { fork, branch } = await branchOf(forge, repository);
      const head = await commitTree(
        forge.directory(fork),
        branch,
        [
          [PATH, FILE],
          ['x.csv', FILE],
        ],
        proposal.mergeBase,
      );
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

/** Commits just these files on a branch, on its tip or another parent, as git would and no API can. */
async function commitTree(
  directory: string,
  branch: string,
  files: readonly (readonly [ForgeSource['path'], Uint8Array])[],
  parent = branch,
): Promise<string> {
  const person = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  await git(directory, 'read-tree', '--empty');
  const empty = (await git(directory, 'hash-object', '-w', '-t', 'blob', '/dev/null')).trim();
  const full = (await git(directory, 'rev-parse', `main:${PATH}`)).trim();
  for (const [path, bytes] of files)
    await git(
      directory,
      'update-index',
      '--add',
      '--cacheinfo',
      `100644,${bytes.length === 0 ? empty : full},${path}`,
    );
  const tree = (await git(directory, 'write-tree')).trim();
  const commit = (await git(directory, ...person, 'commit-tree', '-p', parent, '-m', 'By git', tree)).trim();
  await git(directory, 'update-ref', `refs/heads/${branch}`, commit);
  return commit;
}
