import { describe, expect, test } from 'vitest';
import { NothingToSendError } from '../../../src/deliver/nothing-to-send.ts';
import { ConflictError } from '../../../src/forges/forge.ts';
import { correct, CORRECTED, FILE, PATH, replaced, send, sourceOf } from './correction.ts';
import type { Running } from './contract.ts';
import { git, type ForgeUnderTest, type WantedRepository } from './forge-under-test.ts';
import { interfere } from './interference.ts';

/** A repository with the file, and everything its git holds a name for. */
async function prepare(forge: ForgeUnderTest, wanted: Omit<WantedRepository, 'files'>) {
  const repository = await forge.createRepository({ ...wanted, files: { [PATH]: FILE } });
  return {
    patch: correct(sourceOf(forge, repository), FILE),
    repository,
    refs: () => git(forge.directory(repository), 'for-each-ref', '--format=%(refname) %(objectname)'),
  };
}

/** What no proposal can be made of: nothing is written, and the reason is one a person can be told. */
export function refusalCases(running: Running): void {
  describe('refuses', () => {
    test.each(['city', 'ada'] as const)(
      'a conflict, by %s: the outcomes say it and nothing is written',
      async (person) => {
        const forge = running();
        const { patch, repository, refs } = await prepare(forge, { name: `conflict-${person}` });
        await forge.push(repository, 'main', PATH, replaced(FILE, '"Thigpen "', '"Somebody else"'));
        const before = await refs();
        const sending = send(forge.client(person), patch);
        await expect(sending).rejects.toBeInstanceOf(ConflictError);
        await expect(sending).rejects.toMatchObject({
          outcomes: [{ status: 'conflict', current: { name: 'Somebody else' } }],
        });
        expect(await refs()).toBe(before);
        expect(await forge.proposals(repository)).toEqual([]);
      },
    );

    test('a conflict that arises while the proposal is made', async () => {
      const forge = running();
      const { patch, repository, refs } = await prepare(forge, { name: 'late-conflict' });
      const moved = replaced(FILE, '"Thigpen "', '"Somebody else"');
      const { fetch, onStep } = interfere(() => forge.push(repository, 'main', PATH, moved));
      await expect(send(forge.client('city', fetch), patch, onStep)).rejects.toBeInstanceOf(ConflictError);
      expect(await refs()).not.toContain('emendata');
      expect(await forge.proposals(repository)).toEqual([]);
    });

    test('a file that moves every time', async () => {
      const forge = running();
      const { patch, repository } = await prepare(forge, { name: 'restless' });
      let turn = 0;
      const { fetch, onStep } = interfere(() => {
        turn += 1;
        return forge.push(
          repository,
          'main',
          PATH,
          replaced(FILE, 'Livingston\r\n', `Livingston ${turn}\r\n`),
        );
      });
      await expect(send(forge.client('ada', fetch), patch, onStep)).rejects.toMatchObject({
        reason: 'moved',
      });
      expect({ turn, proposals: await forge.proposals(repository) }).toEqual({ turn: 3, proposals: [] });
    });

    test('a file that says so already', async () => {
      const forge = running();
      const { patch, repository } = await prepare(forge, { name: 'already' });
      await forge.push(repository, 'main', PATH, CORRECTED);
      await expect(send(forge.client('ada'), patch)).rejects.toBeInstanceOf(NothingToSendError);
      expect(await forge.proposals(repository)).toEqual([]);
    });

    test('a file that is gone', async () => {
      const forge = running();
      const { patch } = await prepare(forge, { name: 'gone' });
      if (patch.source.kind === 'forge') patch.source.path = 'data/gone.csv';
      await expect(send(forge.client('ada'), patch)).rejects.toMatchObject({ reason: 'not-found' });
    });

    test.each([
      ['archived', { archived: true }],
      ['no-proposals', { closed: true }],
    ] as const)('%s, before a fork is made', async (reason, wanted) => {
      const forge = running();
      const { patch, repository } = await prepare(forge, { name: `is-${reason}`, ...wanted });
      await expect(send(forge.client('ada'), patch)).rejects.toMatchObject({ reason });
      await expect(
        forge
          .client()
          .readFile(sourceOf(forge, repository.replace('city', 'ada')), AbortSignal.timeout(9_000)),
      ).rejects.toMatchObject({
        reason: 'not-found',
      });
    });

    test('not who may push, where strangers may not propose', async () => {
      const forge = running();
      const { patch } = await prepare(forge, { name: 'members', closed: true, writers: ['maria'] });
      expect(await send(forge.client('maria'), patch)).toMatchObject({ number: 1, existed: false });
    });

    test.each(['stranger', undefined] as const)('a token that is %s', async (person) => {
      const forge = running();
      const { patch, repository } = await prepare(forge, { name: `token-${person}` });
      await expect(send(forge.client(person), patch)).rejects.toMatchObject({ reason: 'unauthorized' });
      expect(await forge.proposals(repository)).toEqual([]);
    });

    test('an account that is too fast, and says when it may go on', async () => {
      const forge = running();
      const { patch, repository } = await prepare(forge, { name: 'fast' });
      forge.slowDown(4);
      await expect(send(forge.client('ada'), patch)).rejects.toMatchObject({
        reason: 'rate-limited',
        retryAfter: 1,
      });
      expect(await send(forge.client('ada'), patch)).toMatchObject({ number: 1 });
      expect(await forge.proposals(repository)).toHaveLength(1);
    });
  });
}
