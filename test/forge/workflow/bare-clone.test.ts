import { describe, expect, test } from 'vitest';
import { BareClone } from '../../../cli/moderate/bare-clone.ts';
import type { PlaygroundForge } from '../../../playground/forge/index.ts';
import { AIRPORTS, addAirports, git, MAINTAINER, startForge } from '../playground/support.ts';

const NAME = 'city-data/airports';
const ME = { login: 'me', email: 'me@example.org' };

/** A private repository, and a clone of it for `use`. */
async function withClone<T>(
  use: (clone: BareClone, forge: PlaygroundForge) => Promise<T>,
  token = MAINTAINER.token,
): Promise<T> {
  const forge = await startForge();
  await addAirports(forge, { private: true });
  await git(forge.repositoryPath(NAME), 'config', 'uploadpack.allowFilter', 'true');
  const surroundings = { server: new URL(forge.url), api: new URL(forge.url), token };
  return BareClone.with(surroundings, NAME, (clone) => use(clone, forge));
}

test('fetches a file only when it is asked for', async () => {
  await withClone(async (clone, forge) => {
    const tip = (await clone.fetchTip('main')) ?? '';
    const before = forge.requests.length;
    const file = await clone.readFile(tip, 'data/airports.csv');
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe(AIRPORTS);
    expect(forge.requests.length).toBeGreaterThan(before);
    expect(await clone.readFile(tip, 'data')).toBeUndefined();
    expect(await clone.readFile(tip, 'data/*.csv')).toBeUndefined();
    expect(await clone.fetchTip('nowhere')).toBeUndefined();
  });
});

test('says what git said, but never the token', async () => {
  const failing = withClone((clone) => clone.fetchTip('main'), 'wrong-token');
  await expect(failing).rejects.toThrow(/git ls-remote failed/);
  await expect(failing).rejects.not.toThrow(/wrong-token/);
});

describe('a push', () => {
  async function commitOn(clone: BareClone, parent: string): Promise<string> {
    const file = await clone.readFile(parent, 'README.md');
    const bytes = new TextEncoder().encode('mine');
    const changed = file && { ...file, bytes };
    return clone.commit({ parent, file: changed, message: 'Mine', author: ME, committer: ME });
  }

  test('of a new branch does not take one that is there', async () => {
    await withClone(async (clone, forge) => {
      const tip = (await clone.fetchTip('main')) ?? '';
      const commit = await commitOn(clone, tip);
      expect(await clone.push('fresh', commit, undefined)).toBe(true);
      expect(await clone.push('main', commit, undefined)).toBe(false);
      const directory = forge.repositoryPath(NAME);
      expect((await git(directory, 'rev-parse', 'main', 'fresh')).split('\n')).toMatchObject([
        tip,
        commit,
        '',
      ]);
    });
  });

  test('to a branch that moved loses nothing', async () => {
    await withClone(async (clone, forge) => {
      const tip = (await clone.fetchTip('main')) ?? '';
      const commit = await commitOn(clone, tip);
      const moved = await forge.push(NAME, 'main', {
        path: 'README.md',
        content: 'theirs',
        message: 'Theirs',
      });
      expect(await clone.push('main', commit, tip)).toBe(false);
      expect((await git(forge.repositoryPath(NAME), 'rev-parse', 'main')).trim()).toBe(moved);
      expect(await clone.push('main', commit, moved)).toBe(true);
    });
  });
});
