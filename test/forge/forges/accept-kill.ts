import { describe, expect, test } from 'vitest';
import { ForgeError } from '../../../src/forges/forge.ts';
import type { Accepted } from '../../../src/forges/moderating.ts';
import { setBranch } from './by-git.ts';
import type { Running } from './contract.ts';
import { CORRECTED, FILE, PATH } from './correction.ts';
import { accepting, acceptingPart, NothingLeftError, signal } from './decision.ts';
import { git, gitBytes, type ForgeUnderTest } from './forge-under-test.ts';

type When = 'before it is done' | 'after it is done' | 'after it is done, and at the next';
type Way = keyof typeof WAYS;

interface Place {
  repository: string;
  way: Way;
}

const WAYS = {
  'as a whole': { request: accepting, isProtected: false },
  'in part': { request: acceptingPart, isProtected: false },
  'on a protected branch': { request: accepting, isProtected: true },
} as const;

/** A repository with a file and a branch that corrects it. */
async function makeRepository(forge: ForgeUnderTest, name: string): Promise<string> {
  const repository = await forge.createRepository({ name, writers: ['maria'], files: { [PATH]: FILE } });
  await setBranch(forge, repository, ['corrected', 'main']);
  await forge.push(repository, 'corrected', PATH, CORRECTED);
  return repository;
}

/** What was accepted as a whole needs no proposal of its own where the forge merges it. */
function requestFor({ habits }: ForgeUnderTest, way: Way): typeof accepting {
  const { request, isProtected } = WAYS[way];
  return isProtected && habits.joins === 'merge' ? acceptingPart : request;
}

/** A proposal to a branch of its own, so that a repository serves for all moments. */
async function prepare(forge: ForgeUnderTest, { way, repository }: Place, branch: string) {
  await setBranch(forge, repository, [branch, 'main']);
  const number = await forge.propose(repository, { head: 'corrected', base: branch });
  if (WAYS[way].isProtected) await forge.protect(repository, branch);
  const proposal = await forge.client('maria').readProposal(repository, number, signal());
  const request = requestFor(forge, way);
  return { number, accept: () => forge.client('maria').accept(request([proposal], { branch })) };
}

/** The requests of an undisturbed acceptance to cut, from 1. A question cut after it was answered is one cut before. */
async function findMoments(forge: ForgeUnderTest, place: Place, when: When): Promise<number[]> {
  const { accept } = await prepare(forge, place, 'uncut');
  const before = forge.requests().length;
  await accept();
  const methods = forge.requests().slice(before);
  return methods.flatMap((method, index) =>
    when === 'before it is done' || method !== 'GET' ? [index + 1] : [],
  );
}

function cut(forge: ForgeUnderTest, nth: number, when: When): void {
  forge.cut(nth, when === 'before it is done' ? 'before' : 'after');
  if (when.endsWith('next')) forge.cut(nth + 1, 'before');
}

/** Undefined when the connection broke; that nothing is left to do is as good as done. */
async function tryOnce(accept: () => Promise<Accepted>): Promise<Accepted | 'nothing left' | undefined> {
  return accept().catch((error: unknown) => {
    if (error instanceof NothingLeftError) return 'nothing left';
    if (error instanceof ForgeError && error.reason === 'unreachable') return undefined;
    throw error;
  });
}

/** A connection that breaks at any request of an acceptance, before or after the forge did its work. */
export function acceptKillCases(running: Running): void {
  describe('survives, accepting', () => {
    const cases = (['as a whole', 'in part', 'on a protected branch'] as const).flatMap((way) =>
      (['before it is done', 'after it is done', 'after it is done, and at the next'] as const).map(
        (when) => [way, when] as const,
      ),
    );
    test.each(cases)(
      '%s: cut at every request %s, then retried, there is one commit',
      { timeout: 240_000 },
      async (way, when) => {
        const forge = running();
        const repository = await makeRepository(forge, `cut-${way}-${when}`.replaceAll(/\W+/g, '-'));
        const moments = await findMoments(forge, { repository, way }, when);
        // Where the forge merges, all is one write.
        expect(moments.length).toBeGreaterThan(when === 'before it is done' ? 3 : 0);
        for (const nth of moments) {
          const branch = `cut-${nth}`;
          const { number, accept } = await prepare(forge, { repository, way }, branch);
          cut(forge, nth, when);
          const done = (await tryOnce(accept)) ?? (await tryOnce(accept)) ?? (await tryOnce(accept));
          forge.calm();
          await forge.refuse(repository, number);
          expect(
            { done: done !== undefined, ...(await seen(forge, repository, branch)) },
            `request ${nth}`,
          ).toEqual({
            done: true,
            commits: '2',
            file: CORRECTED,
            proposals: WAYS[way].isProtected ? 2 : 1,
          });
        }
      },
    );
  });
}

/** What became of a branch, and of the proposals to it. */
async function seen(forge: ForgeUnderTest, repository: string, branch: string) {
  const directory = forge.directory(repository);
  const commits = await git(directory, 'rev-list', '--first-parent', '--count', branch);
  const file = await gitBytes(directory, 'cat-file', 'blob', `${branch}:${PATH}`);
  const proposals = (await forge.proposals(repository)).filter(({ base }) => base === branch);
  return { commits: commits.trim(), file: new Uint8Array(file), proposals: proposals.length };
}
