import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AcceptRequest, ProposalNews } from '../../../src/forges/moderating.ts';
import { CORRECTED, EDIT, FILE, PATH, replaced } from './correction.ts';
import { accepting, offer, readCommit, signal, tipOf } from './decision.ts';
import { git, gitBytes, type ForgeUnderTest } from './forge-under-test.ts';
import { startGitlab } from './gitlab.ts';

const NEIGHBOUR = { record: 1, column: 2, value: 'Livingston (TX)' };
const BOTH = [
  ['"Thigpen "', '"Thigpen"'],
  ['Livingston\r\n', 'Livingston (TX)\r\n'],
] as const;
const BOTH_CORRECTED = replaced(CORRECTED, 'Livingston\r\n', 'Livingston (TX)\r\n');

let forge: ForgeUnderTest;
beforeAll(async () => {
  forge = await startGitlab();
});
afterAll(() => forge.close());

/** Two proposals on neighbouring lines, and the decision to accept both. */
async function offerTwo(name: string): Promise<{ repository: string; accept: () => Promise<unknown> }> {
  const { repository, proposals } = await offer(forge, { name }, { edits: [EDIT, NEIGHBOUR] });
  const request: AcceptRequest = accepting(proposals, { replacements: BOTH });
  return { repository, accept: () => forge.client('maria').accept({ ...request, signal: signal() }) };
}

function ask(repository: string, number: number): Promise<ProposalNews | undefined> {
  return forge.client('ada').follow({ repository, number, tag: undefined, signal: signal() });
}

describe('GitLab, where one commit holds several proposals', () => {
  test('closes them with one note each, which makes them merged for who follows', async () => {
    const { repository, accept } = await offerTwo('several');
    await accept();
    const commit = await tipOf(forge, repository);
    for (const number of [1, 2]) {
      expect(await ask(repository, number)).toMatchObject({
        state: 'merged',
        mergedCommit: commit,
        answers: [],
      });
      const read = await forge.client().readProposal(repository, number, signal());
      expect(read).toMatchObject({ state: 'merged', answers: [] });
    }
    expect(await forge.comments(repository, 1)).toMatchObject([
      { author: 'maria', text: expect.stringContaining(commit) },
    ]);
  });

  test('is not told by a note of somebody who may not speak for the project', async () => {
    const { repository } = await offer(forge, { name: 'forged' });
    const commit = await tipOf(forge, repository);
    await forge.comment('bob', repository, 1, `${commit}\n\n<!-- emendata:accepted -->`);
    await forge.refuse(repository, 1);
    expect(await ask(repository, 1)).toMatchObject({ state: 'closed', mergedCommit: undefined });
  });

  test.each(['before', 'after'] as const)(
    'survives a cut %s any of its requests: one commit, one note each, all closed',
    { timeout: 240_000 },
    async (when) => {
      const uncut = await offerTwo(`uncut-${when}`);
      const start = forge.requests().length;
      await uncut.accept();
      const methods = forge.requests().slice(start);
      for (const [at, method] of methods.entries()) {
        // A question cut after it was answered is one cut before; between two questions nothing changes.
        const isQuiet = method === 'GET' && methods[at - 1] === 'GET';
        if (isQuiet || (when === 'after' && method === 'GET')) continue;
        const { repository, accept } = await offerTwo(`two-${when}-${at}`);
        forge.cut(at + 1, when);
        for (let tries = 0; tries < 3; tries += 1) await accept().catch(() => undefined);
        forge.calm();
        const directory = forge.directory(repository);
        const commits = await git(directory, 'rev-list', '--first-parent', '--count', 'main');
        const file = await gitBytes(directory, 'cat-file', 'blob', `main:${PATH}`);
        const notes = await Promise.all([1, 2].map((number) => forge.comments(repository, number)));
        expect(
          {
            commits: commits.trim(),
            file: new Uint8Array(file),
            most: Math.max(...notes.map((each) => each.length)),
          },
          `request ${at + 1}: ${method}`,
        ).toEqual({
          commits: '2',
          file: BOTH_CORRECTED,
          most: expect.toSatisfy((count: number) => count <= 1),
        });
      }
    },
  );
});

describe('GitLab, where branches take no merge commits', () => {
  test('squashes one that was accepted as a whole, in the words of the moderator', async () => {
    const { repository, proposal } = await offer(forge, { name: 'linear-whole' });
    await forge.protect(repository, 'main', { isLinear: true });
    const tip = await tipOf(forge, repository);
    const accepted = await forge.client('maria').accept(accepting([proposal]));
    expect(accepted).toMatchObject({ state: 'merged', commit: await tipOf(forge, repository) });
    expect(await readCommit(forge, repository, accepted.commit)).toMatchObject({
      parents: [tip],
      author: `ada <${proposal.author?.email}>`,
      message: 'Accept a correction\n\nReviewed-by: Maria <maria@example.org>',
    });
    expect(await forge.proposals(repository)).toMatchObject([{ state: 'merged' }]);
  });
});

describe('GitLab, which takes lines for commands', () => {
  test('is told none by an answer, a fence or not', async () => {
    const { repository } = await offer(forge, { name: 'commands' });
    const text = '/close\n\n```\n/close\n```\n/close';
    const at = { repository, number: 1, id: 'ab', close: false, signal: signal() };
    await forge.client('maria').answer({ ...at, text });
    expect(await forge.proposals(repository)).toMatchObject([{ state: 'open' }]);
    const [said] = await forge.comments(repository, 1);
    expect(said?.text).toContain('\\/close\n\n```\n/close\n```\n\\/close');
    await forge.comment('maria', repository, 1, 'By hand\n/close');
    expect(await forge.proposals(repository)).toMatchObject([{ state: 'closed' }]);
    expect(await gitBytes(forge.directory(repository), 'cat-file', 'blob', `main:${PATH}`)).toEqual(
      Buffer.from(FILE),
    );
  });
});
