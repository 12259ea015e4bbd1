import { describe, expect, test } from 'vitest';
import { checkPatch } from '../../../src/deliver/check-patch.ts';
import type { ProposalStep } from '../../../src/forges/forge.ts';
import { correct, CORRECTED, EDIT, FILE, PATH, replaced, send, sendAgain, sourceOf } from './correction.ts';
import { fencedBlocks, markdownSkeleton } from '../../unit/deliver/markdown-skeleton.ts';
import { commitByGit } from './by-git.ts';
import type { Running } from './contract.ts';
import { interfere } from './interference.ts';
import { git, gitBytes, type ForgeUnderTest } from './forge-under-test.ts';

interface Written {
  repository: string;
  number: number;
  path?: string;
}

/** The file a proposal wants, and the lines git says it changes. */
async function read(forge: ForgeUnderTest, { repository, number, path = PATH }: Written) {
  const directory = forge.directory(repository);
  const ref = forge.proposalRef(number);
  const diff = await gitBytes(directory, 'diff', '-U0', `main...${ref}`);
  const lines = diff
    .toString('latin1')
    .split('\n')
    .filter((line) => /^[-+](?![-+])/.test(line));
  return { bytes: new Uint8Array(await gitBytes(directory, 'cat-file', 'blob', `${ref}:${path}`)), lines };
}

/** How a correction becomes one proposal with exactly its bytes. */
export function proposeCases(running: Running): void {
  describe('proposes', () => {
    test('from a fork, when the account may not push: only the edited line differs', async () => {
      const forge = running();
      const repository = await forge.createRepository({
        name: 'airports',
        files: { [PATH]: FILE, 'other.csv': 'a\n' },
      });
      const patch = correct(sourceOf(forge, repository), FILE);
      const steps: ProposalStep[] = [];
      const proposal = await send(forge.client('ada'), patch, (step) => steps.push(step));
      expect(proposal).toMatchObject({ number: 1, state: 'open', existed: false });
      expect(new URL(proposal.url).host).toBe(forge.host);
      const { bytes, lines } = await read(forge, { repository, number: 1 });
      expect(bytes).toEqual(CORRECTED);
      expect(lines).toEqual(['-00M,"Thigpen ",Bay Springs\r', '+00M,"Thigpen",Bay Springs\r']);
      const head = `ada:emendata/${patch.id.slice(0, 12)}`;
      expect(await forge.proposals(repository)).toMatchObject([
        { title: 'Correct 1 cell in data/airports.csv', head, base: 'main', author: 'ada' },
      ]);
      expect(steps).toEqual(['account', 'read', 'fork', 'commit', 'propose']);
      const trailers = await git(
        forge.directory(repository),
        'log',
        '-1',
        '--format=%(trailers)',
        forge.proposalRef(1),
      );
      expect(trailers.trim()).toBe(`Emendata-Patch: ${patch.id}`);
    });

    test('from a branch of the repository itself, when the account may push', async () => {
      const forge = running();
      const repository = await forge.createRepository({
        name: 'pushable',
        writers: ['maria'],
        files: { [PATH]: FILE },
      });
      const patch = correct(sourceOf(forge, repository, { ref: 'HEAD' }), FILE);
      const steps: ProposalStep[] = [];
      await send(forge.client('maria'), patch, (step) => steps.push(step));
      const branch = `emendata/${patch.id.slice(0, 12)}`;
      expect(await forge.proposals(repository)).toMatchObject([{ head: `city:${branch}`, author: 'maria' }]);
      expect((await git(forge.directory(repository), 'branch', '--list', branch)).trim()).toBe(branch);
      expect(steps).toEqual(['account', 'read', 'commit', 'propose']);
    });

    test('in the bytes of the file, not in those of UTF-8', async () => {
      const forge = running();
      const file = new Uint8Array(
        Buffer.from('iata;nom\r\nCDG;"Orl\xE9ans \x80"\r\nORY;N\xEEmes\r\n', 'latin1'),
      );
      const repository = await forge.createRepository({ name: 'windows', files: { [PATH]: file } });
      const patch = correct(sourceOf(forge, repository), file, [
        { record: 1, column: 1, value: 'Nîmes–Garons' },
      ]);
      await send(forge.client('ada'), patch);
      const { bytes } = await read(forge, { repository, number: 1 });
      expect(Buffer.from(bytes).toString('latin1')).toBe(
        'iata;nom\r\nCDG;"Orl\xE9ans \x80"\r\nORY;N\xEEmes\x96Garons\r\n',
      );
    });

    test('a program stays a program, and a path is taken as it is', async () => {
      const forge = running();
      const path = 'données 2026/a#b?c%20d.csv';
      const repository = await forge.createRepository({ name: 'modes', files: { 'README.md': 'x\n' } });
      await forge.push(repository, 'main', path, FILE);
      await commitByGit(forge, {
        repository,
        branch: 'main',
        files: { [path]: `main:${path}` },
        mode: '100755',
      });
      await send(forge.client('ada'), correct(sourceOf(forge, repository, { path }), FILE));
      expect(
        await git(forge.directory(repository), 'ls-tree', '-r', forge.proposalRef(1), '--', path),
      ).toMatch(/^100755 /);
      expect((await read(forge, { repository, number: 1, path })).bytes).toEqual(CORRECTED);
    });

    test('once: the same correction again is the same proposal, open, merged or refused', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'twice', files: { [PATH]: FILE } });
      const source = sourceOf(forge, repository);
      const first = correct(source, FILE);
      const second = correct(source, FILE, [{ ...EDIT, value: 'Thigpen Field' }]);
      const client = forge.client('ada');
      expect(await send(client, first)).toMatchObject({ number: 1, existed: false });
      expect(await send(client, first)).toMatchObject({ number: 1, existed: true, state: 'open' });
      expect(await send(client, second)).toMatchObject({ number: 2, existed: false });
      await forge.refuse(repository, 2);
      expect(await send(client, second)).toMatchObject({ number: 2, existed: true, state: 'closed' });
      await forge.merge(repository, 1);
      expect(await send(client, first)).toMatchObject({ number: 1, existed: true, state: 'merged' });
      expect(await forge.proposals(repository)).toHaveLength(2);
    });

    test('anew what was accepted and the file lost, once each time it is asked for', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'lost', files: { [PATH]: FILE } });
      const patch = correct(sourceOf(forge, repository), FILE);
      const client = forge.client('ada');
      await send(client, patch);
      await forge.merge(repository, 1);
      await forge.push(repository, 'main', PATH, FILE);
      expect(await send(client, patch)).toMatchObject({ number: 1, existed: true });
      expect(await sendAgain(client, patch)).toMatchObject({ number: 2, existed: false, state: 'open' });
      expect(await sendAgain(client, patch)).toMatchObject({ number: 2, existed: true });
      expect((await read(forge, { repository, number: 2 })).bytes).toEqual(CORRECTED);
    });

    test('once, when two tabs send at the same moment', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'tabs', files: { [PATH]: FILE } });
      const patch = correct(sourceOf(forge, repository), FILE);
      const results = await Promise.allSettled([
        send(forge.client('ada'), patch),
        send(forge.client('ada'), patch),
      ]);
      const again = await send(forge.client('ada'), patch);
      expect(again).toMatchObject({ number: 1, existed: true });
      const sent = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.number] : []));
      expect(new Set(sent)).toEqual(new Set([1]));
      expect(await forge.proposals(repository)).toHaveLength(1);
    });

    test('once for a fork that is not called like the upstream', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'renamed', files: { [PATH]: FILE } });
      await forge.createRepository({ name: 'renamed', owner: 'bob', files: { 'unrelated.txt': 'x' } });
      const source = sourceOf(forge, repository);
      await send(forge.client('bob'), correct(source, FILE));
      await send(forge.client('bob'), correct(source, FILE, [{ ...EDIT, value: 'Other' }]));
      const heads = (await forge.proposals(repository)).map(({ head }) => head.split(':')[0]);
      expect(heads).toEqual(['bob', 'bob']);
    });

    test('on the file as it is now, when it moved since the contributor read it', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'moved', files: { [PATH]: FILE } });
      const source = sourceOf(forge, repository);
      await send(forge.client('ada'), correct(source, FILE, [{ ...EDIT, value: 'makes the fork' }]));
      const moved = replaced(FILE, 'Livingston\r\n', 'Livingston (TX)\r\n');
      await forge.push(repository, 'main', PATH, moved);
      const proposal = await send(forge.client('ada'), correct(source, FILE));
      const { bytes, lines } = await read(forge, { repository, number: proposal.number });
      expect(bytes).toEqual(replaced(moved, '"Thigpen "', '"Thigpen"'));
      expect(lines).toHaveLength(2);
    });

    test('on the file as it is now, when it moves while the proposal is made', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'moving', files: { [PATH]: FILE } });
      const moved = replaced(FILE, 'Livingston\r\n', 'Livingston (TX)\r\n');
      const { fetch, onStep } = interfere(() => forge.push(repository, 'main', PATH, moved));
      await send(forge.client('ada', fetch), correct(sourceOf(forge, repository), FILE), onStep);
      expect((await read(forge, { repository, number: 1 })).bytes).toEqual(
        replaced(moved, '"Thigpen "', '"Thigpen"'),
      );
    });

    test('without starting again, when only another file moves', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'beside', files: { [PATH]: FILE } });
      const steps: ProposalStep[] = [];
      const { fetch, onStep } = interfere(() => forge.push(repository, 'main', 'other.csv', 'x\n'));
      await send(forge.client('ada', fetch), correct(sourceOf(forge, repository), FILE), (step) => {
        steps.push(step);
        onStep(step);
      });
      expect(steps.filter((step) => step === 'commit')).toHaveLength(1);
      expect((await read(forge, { repository, number: 1 })).lines).toHaveLength(2);
    });

    test('with a body that no value gets out of', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'hostile', files: { [PATH]: FILE } });
      const value = '```\n</details>\n@city closes #1 <img src=x onerror=alert(1)> \u202E `` ` =cmd|x';
      const patch = correct(sourceOf(forge, repository), FILE, [{ ...EDIT, value }]);
      await send(forge.client('ada'), patch);
      const [proposal] = await forge.proposals(repository);
      const { blocks, closed } = fencedBlocks(proposal?.body ?? '');
      expect(closed).toBe(true);
      expect(blocks.map((block) => JSON.parse(block) as unknown)).toEqual([patch]);
      expect(markdownSkeleton(proposal?.body ?? '')).not.toMatch(/@|#1|<img|closes/);
    });

    test('what a check foretold, without writing anything', async () => {
      const forge = running();
      const repository = await forge.createRepository({ name: 'checked', files: { [PATH]: FILE } });
      const patch = correct(sourceOf(forge, repository), FILE);
      const check = () => checkPatch({ patch, forge: forge.client(), signal: AbortSignal.timeout(20_000) });
      expect((await check()).outcomes).toMatchObject([{ status: 'applies', record: 1 }]);
      await forge.push(repository, 'main', PATH, CORRECTED);
      expect((await check()).outcomes).toMatchObject([{ status: 'already' }]);
      expect(await forge.proposals(repository)).toEqual([]);
    });
  });
}
