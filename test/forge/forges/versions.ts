import { describe, expect, test } from 'vitest';
import type { ForgeSource } from '../../../src/core/source.ts';
import type { VersionCommit } from '../../../src/forges/versions.ts';
import { commitByGit } from './by-git.ts';
import type { Running } from './contract.ts';
import { CORRECTED, FILE, PATH, sourceOf } from './correction.ts';
import { accepting, offer, signal, tipOf } from './decision.ts';
import { git, type ForgeUnderTest } from './forge-under-test.ts';

async function list(forge: ForgeUnderTest, source: ForgeSource): Promise<VersionCommit[]> {
  const versions: VersionCommit[] = [];
  for await (const version of forge.client().listVersions(source, signal())) versions.push(version);
  return versions;
}

/** Renames the only file on `main`. */
async function rename(
  forge: ForgeUnderTest,
  repository: string,
  [from, to]: readonly [string, string],
): Promise<string> {
  return commitByGit(forge, { repository, branch: 'main', files: { [to]: `main:${from}` } });
}

/** The history of a file. */
export function versionCases(running: Running): void {
  describe('tells the history', () => {
    test('of a file: only the commits that touched it, newest first, with their real parents', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'history', files: { [PATH]: FILE } });
      const first = await tipOf(forge, repository);
      const between = await forge.push(repository, 'main', 'other.csv', 'x\n');
      const second = await forge.push(repository, 'main', PATH, CORRECTED);
      const versions = await list(forge, sourceOf(forge, repository, { ref: 'HEAD' }));
      expect(versions.map(({ commit, parents }) => ({ commit, parents }))).toEqual([
        { commit: second, parents: [between] },
        { commit: first, parents: [] },
      ]);
      expect(versions[0]).toMatchObject({
        path: PATH,
        author: { name: 'city', login: 'city', email: expect.stringContaining('city') },
        date: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
        message: `Change ${PATH}`,
      });
      expect(new URL(versions[0]?.webUrl ?? '').host).toBe(forge.host);
      expect(versions[0]?.webUrl).toContain(second);
    });

    test('of an accepted proposal, with its whole message', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'history-accepted' });
      await forge.push(repository, 'main', PATH, Buffer.concat([FILE, Buffer.from('\r\n')]));
      const { commit } = await forge.client('maria').accept(accepting([proposal]));
      const versions = await list(forge, sourceOf(forge, repository));
      const joins = forge.habits.joins === 'commit';
      expect(versions).toHaveLength(joins ? 4 : 3);
      expect(versions[0]).toMatchObject({
        commit,
        author: { login: 'ada' },
        message: 'Accept a correction\n\nReviewed-by: Maria <maria@example.org>',
      });
      expect(versions[0]?.parents[1]).toBe(joins ? proposal.head : undefined);
    });

    test('through its renames', async () => {
      const forge = running();
      const repository = await forge.createRepository({
        name: 'history-renamed',
        files: { 'a.csv': FILE },
      });
      const first = await tipOf(forge, repository);
      const second = await rename(forge, repository, ['a.csv', 'données/b c.csv']);
      const third = await forge.push(repository, 'main', 'données/b c.csv', CORRECTED);
      const fourth = await rename(forge, repository, ['données/b c.csv', 'c.csv']);
      const versions = await list(forge, sourceOf(forge, repository, { path: 'c.csv' }));
      expect(versions.map(({ commit, path }) => [commit, path])).toEqual([
        [fourth, 'c.csv'],
        [third, 'données/b c.csv'],
        [second, 'données/b c.csv'],
        [first, 'a.csv'],
      ]);
    });

    test('page by page, only as far as somebody reads, from a branch, a tag and a commit', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'history-long', files: { [PATH]: FILE } });
      const directory = forge.directory(repository);
      await grow(directory, 150);
      const before = forge.requests().length;
      const source = sourceOf(forge, repository);
      for await (const version of forge.client().listVersions(source, signal())) {
        expect(version.message).toBe('Step 149');
        break;
      }
      const cost = forge.requests().length - before;
      expect(cost).toBeLessThanOrEqual(2);
      const versions = await list(forge, source);
      expect(new Set(versions.map(({ commit }) => commit)).size).toBe(151);
      await git(directory, 'tag', 'v1', 'main~100');
      for (const ref of ['v1', versions[100]?.commit ?? ''])
        expect(await list(forge, sourceOf(forge, repository, { ref }))).toHaveLength(51);
    });

    test('not-found of what has none', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'history-none', files: { [PATH]: FILE } });
      for (const wanted of [{ path: 'none.csv' }, { ref: 'none' }, { repository: 'city/none' }])
        await expect(list(forge, sourceOf(forge, repository, wanted))).rejects.toMatchObject({
          reason: 'not-found',
        });
    });

    test('and gives the file as it was; undefined where it was not', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'history-read', files: { [PATH]: FILE } });
      const old = await tipOf(forge, repository);
      const now = await forge.push(repository, 'main', PATH, CORRECTED);
      const read = (commit: string, path = PATH) =>
        forge.client().readVersion({ repository, path, commit }, signal());
      expect(await read(old)).toMatchObject({ bytes: FILE, path: PATH, commit: old });
      expect((await read(now))?.bytes).toEqual(CORRECTED);
      for (const nothing of [read(old, 'none.csv'), read(old, 'data'), read('0'.repeat(40))])
        expect(await nothing).toBeUndefined();
    });
  });
}

/** Commits so many changes of the file in one go, as `git fast-import` can. */
async function grow(directory: string, count: number): Promise<void> {
  const { spawn } = await import('node:child_process');
  const child = spawn('git', ['-C', directory, 'fast-import', '--quiet', '--force']);
  for (let step = 0; step < count; step += 1) {
    const from = step === 0 ? 'from refs/heads/main^0\n' : '';
    const message = `Step ${step}`;
    const line = `step ${step}\n`;
    child.stdin.write(
      `commit refs/heads/main\ncommitter T <t@example.org> ${2_000_000_000 + step} +0000\ndata ${message.length}\n${message}\n${from}M 100644 inline ${PATH}\ndata ${line.length}\n${line}\n`,
    );
  }
  child.stdin.end('done\n');
  await new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve(code) : reject(new Error(`fast-import: ${code}`))));
  });
}
