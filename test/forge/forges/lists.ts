import { describe, expect, test } from 'vitest';
import type { Running } from './contract.ts';
import { EDIT, FILE, PATH } from './correction.ts';
import { offer, signal } from './decision.ts';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** What a moderator finds without knowing where to look. */
export function listCases(running: Running): void {
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
        expect(openProposals ?? 0).toBe(0);
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
      await new Promise((resolve) => setTimeout(resolve, 1_010 - (Date.now() % 1_000)));
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
}
