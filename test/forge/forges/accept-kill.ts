import { describe, expect, test } from 'vitest';
import { ForgeError } from '../../../src/forges/forge.ts';
import type { Accepted } from '../../../src/forges/moderating.ts';
import type { Running } from './contract.ts';
import { CORRECTED, PATH } from './correction.ts';
import { accepting, acceptingPart, NothingLeftError, offer } from './decision.ts';
import { git, gitBytes, type ForgeUnderTest } from './forge-under-test.ts';

type When = 'before' | 'after';
type Way = keyof typeof WAYS;

const WAYS = {
  'as a whole': { request: accepting, isProtected: false },
  'in part': { request: acceptingPart, isProtected: false },
  'on a protected branch': { request: accepting, isProtected: true },
} as const;

async function prepare(forge: ForgeUnderTest, way: Way, name: string) {
  const { repository, proposal } = await offer(forge, { name: name.replaceAll(' ', '-') });
  if (WAYS[way].isProtected) await forge.protect(repository, 'main');
  return { repository, accept: () => forge.client('maria').accept(WAYS[way].request([proposal])) };
}

/** The requests of an undisturbed acceptance to cut, from 1. A question cut after it was answered is one cut before. */
async function findMoments(forge: ForgeUnderTest, way: Way, when: When): Promise<number[]> {
  const { accept } = await prepare(forge, way, `uncut-${way}-${when}`);
  const before = forge.requests().length;
  await accept();
  const methods = forge.requests().slice(before);
  return methods.flatMap((method, index) => (when === 'before' || method !== 'GET' ? [index + 1] : []));
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
      (['before', 'after'] as const).map((when) => [way, when] as const),
    );
    test.each(cases)(
      '%s: cut at every request %s it is done, then retried, there is one commit',
      { timeout: 240_000 },
      async (way, when) => {
        const forge = running();
        const moments = await findMoments(forge, way, when);
        expect(moments.length).toBeGreaterThan(3);
        for (const nth of moments) {
          const { repository, accept } = await prepare(forge, way, `cut-${way}-${when}-${nth}`);
          forge.cut(nth, when);
          const done = (await tryOnce(accept)) ?? (await tryOnce(accept));
          expect(done, `request ${nth}`).toBeDefined();
          forge.calm();
          const directory = forge.directory(repository);
          const count = await git(directory, 'rev-list', '--first-parent', '--count', 'main');
          expect(count.trim(), `request ${nth}`).toBe('2');
          const bytes = await gitBytes(directory, 'cat-file', 'blob', `main:${PATH}`);
          expect(new Uint8Array(bytes), `request ${nth}`).toEqual(CORRECTED);
          const proposals = await forge.proposals(repository);
          expect(proposals.length, `request ${nth}`).toBe(WAYS[way].isProtected ? 2 : 1);
        }
      },
    );
  });
}
