import { describe, expect, test } from 'vitest';
import type { ForgeSource } from '../../../src/core/source.ts';
import type { Forge } from '../../../src/forges/forge.ts';
import { FILE, PATH, sourceOf } from './correction.ts';
import type { Running } from './contract.ts';
import { git } from './forge-under-test.ts';

const signal = () => AbortSignal.timeout(20_000);
const read = (forge: Forge, source: ForgeSource) => forge.readFile(source, signal());

/** What a forge gives to read, with and without a token. */
export function readCases(running: Running): void {
  describe('reads', () => {
    test('the exact bytes at the tip of the default branch, and which version they are', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'read', files: { [PATH]: FILE } });
      const version = await read(forge.client(), sourceOf(forge, repository, { ref: 'HEAD' }));
      expect(version.bytes).toEqual(FILE);
      expect(version).toMatchObject({
        ref: 'main',
        path: PATH,
        commit: (await git(forge.directory(repository), 'rev-parse', 'main')).trim(),
        blob: (await git(forge.directory(repository), 'rev-parse', `main:${PATH}`)).trim(),
      });
      expect(version.webUrl).toContain(`/${repository}${forge.habits.filePage}main/data/airports.csv`);
    });

    test('a branch whose name has slashes, though an address does not say where it ends', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'slashes', files: { [PATH]: 'iata\nold\n' } });
      for (const branch of ['feature/x', 'feature/xy', 'feature/y/z'])
        await forge.push(repository, branch, PATH, `iata\n${branch}\n`);
      for (const branch of ['feature/x', 'feature/xy', 'feature/y/z']) {
        const [ref = '', ...rest] = `${branch}/${PATH}`.split('/');
        const version = await read(
          forge.client(),
          sourceOf(forge, repository, { ref, path: rest.join('/') }),
        );
        expect({
          ref: version.ref,
          path: version.path,
          text: new TextDecoder().decode(version.bytes),
        }).toEqual({
          ref: branch,
          path: PATH,
          text: `iata\n${branch}\n`,
        });
      }
    });

    test('a tag and a commit; a correction of them goes to the default branch', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'tags', files: { [PATH]: 'iata\nold\n' } });
      const directory = forge.directory(repository);
      await git(
        directory,
        '-c',
        'user.name=T',
        '-c',
        'user.email=t@example.org',
        'tag',
        '-a',
        '-m',
        'first',
        'v1.0',
        'main',
      );
      const old = (await git(directory, 'rev-parse', 'main')).trim();
      await forge.push(repository, 'main', PATH, 'iata\nnew\n');
      for (const ref of ['v1.0', old, old.slice(0, 10)]) {
        const source = sourceOf(forge, repository, { ref });
        const version = await read(forge.client(), source);
        expect({ text: new TextDecoder().decode(version.bytes), commit: version.commit }).toEqual({
          text: 'iata\nold\n',
          commit: old,
        });
        const target = await forge.client().readTarget(source, signal());
        expect({ text: new TextDecoder().decode(target.bytes), ref: target.ref }).toEqual({
          text: 'iata\nnew\n',
          ref: 'main',
        });
      }
    });

    test('a path with every kind of character', async () => {
      const forge = running();
      const path = 'données 2026/a#b?c%20d&e+f [g].csv';
      const repository = await forge.createRepository({ name: 'paths', files: { [path]: FILE } });
      const version = await read(forge.client(), sourceOf(forge, repository, { path }));
      expect(version.bytes).toEqual(FILE);
      expect(new URL(version.webUrl).hash + new URL(version.webUrl).search).toBe('');
    });

    test('an empty file, and one too large to stand inside an answer', async () => {
      const forge = running();
      const large = new Uint8Array(3 << 20).map((_, index) => (index * 31) % 251);
      const repository = await forge.createRepository({
        name: 'sizes',
        files: { 'empty.csv': '', 'large.csv': large },
      });
      expect(
        (await read(forge.client(), sourceOf(forge, repository, { path: 'empty.csv' }))).bytes.length,
      ).toBe(0);
      const version = await read(forge.client(), sourceOf(forge, repository, { path: 'large.csv' }));
      expect(Buffer.compare(version.bytes, large)).toBe(0);
    });

    test.each([
      ['a file', { path: 'data/none.csv' }],
      ['a folder', { path: 'none/airports.csv' }],
      ['a ref', { ref: 'none' }],
      ['a repository', { repository: 'city/none' }],
      ['a repository above the address', { repository: '../..' }],
    ])('not-found for %s that is not there', async (_, wanted) => {
      const forge = running();
      const repository = await forge.createRepository({
        name: `missing-${Object.values(wanted).join('').replaceAll(/\W/g, '')}`,
        files: { [PATH]: FILE },
      });
      await expect(read(forge.client(), sourceOf(forge, repository, wanted))).rejects.toMatchObject({
        reason: 'not-found',
      });
    });

    test('not-found for an empty repository', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'empty', files: {} });
      for (const ref of ['HEAD', 'main']) {
        await expect(read(forge.client(), sourceOf(forge, repository, { ref }))).rejects.toMatchObject({
          reason: 'not-found',
        });
      }
    });

    test('a private repository to those who may, and to nobody else', async () => {
      const forge = running();
      const repository = await forge.createRepository({
        name: 'private',
        private: true,
        writers: ['maria'],
        files: { [PATH]: FILE },
      });
      const source = sourceOf(forge, repository);
      expect((await read(forge.client('maria'), source)).bytes).toEqual(FILE);
      for (const client of [forge.client(), forge.client('ada')]) {
        await expect(read(client, source)).rejects.toMatchObject({ reason: 'not-found' });
      }
    });

    test('who is behind a token, and that an unknown one is nobody', async () => {
      const forge = running();
      expect(await forge.client('ada').account(signal())).toMatchObject({ login: 'ada' });
      for (const client of [forge.client('stranger'), forge.client()]) {
        await expect(client.account(signal())).rejects.toMatchObject({ reason: 'unauthorized' });
      }
    });

    test('nothing after it was told to stop', async () => {
      const forge = running();
      const before = forge.requests().length;
      const stopped = AbortSignal.abort(new Error('stopped'));
      await expect(forge.client().readFile(sourceOf(forge, 'city/any'), stopped)).rejects.toThrow('stopped');
      expect(forge.requests().length).toBe(before);
    });
  });
}
