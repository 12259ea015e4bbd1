import { describe, expect, test } from 'vitest';
import { proposalText } from '../../../src/deliver/proposal-text.ts';
import { git } from '../forges/forge-under-test.ts';
import { editBody, fileOf, FILE, look, PATH, patchOf, propose, proposeByHand, useForge } from './desk.ts';

const running = useForge();
const CELL = { record: '00M', column: 'name', value: 'Thigpen' };

describe('a proposal is read', () => {
  test('with its notes, in the words of its contributor, and with rivals on the same cell', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'rivals',
      files: { [PATH]: FILE },
      writers: ['maria'],
    });
    const first = patchOf(forge, repository, [
      { ...CELL, note: 'The sign says so' },
      { record: '00V', column: 'city', value: 'Peyton' },
    ]);
    const number = await propose(forge, first);
    await propose(forge, patchOf(forge, repository, [{ ...CELL, value: 'Thigpen Field' }]), 'bob');
    await propose(forge, patchOf(forge, repository, [CELL]), 'bob');
    const { files, others } = await look(forge, repository, number);
    expect(others).toEqual([]);
    expect(files).toMatchObject([{ path: PATH, patch: first, body: 'agrees', isExact: true }]);
    expect(files[0]?.items).toMatchObject([
      {
        outcome: { status: 'applies', record: 1 },
        rivals: [
          { number: 3, after: 'Thigpen', agrees: true },
          { number: 2, after: 'Thigpen Field', agrees: false, author: { login: 'bob' } },
        ],
      },
      { outcome: { status: 'applies', record: 3 }, rivals: [] },
    ]);
  });

  test('that Emendata did not make: the difference of the files, and what else it touches', async () => {
    const forge = running();
    const files = { [PATH]: FILE, 'README.md': 'Airports\n', 'old.csv': 'a,b\n1,2\n' };
    const repository = await forge.createRepository({ name: 'by-hand', files, writers: ['maria'] });
    const number = await proposeByHand(forge, repository, {
      branch: 'hand',
      files: {
        [PATH]: FILE.replace('Livingston Municipal', 'Livingston').replace(
          ',Perry\r\n',
          ',Perry\r\n02A,New,Place\r\n',
        ),
        'README.md': 'Airports!\n',
        'new.csv': 'a,b\n1,2\n',
        'old.csv': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2]),
      },
    });
    const review = await look(forge, repository, number);
    expect(review.files).toMatchObject([{ path: PATH, body: 'none', isExact: true }]);
    const [file] = review.files;
    expect(file?.patch).toMatchObject({ key: ['iata'], license: 'NOASSERTION' });
    expect(file?.patch.changes).toMatchObject([
      { op: 'set', column: 'name', before: 'Livingston Municipal', after: 'Livingston' },
      { op: 'insert', after: { iata: '02A', name: 'New', city: 'Place' } },
    ]);
    expect(review.others.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'README.md', reason: 'not-a-table' },
      { path: 'new.csv', reason: 'added' },
      { path: 'old.csv', reason: 'not-a-table' },
    ]);
  });

  test('by its branch, whatever its body says', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'liar',
      files: { [PATH]: FILE },
      writers: ['maria'],
    });
    const real = patchOf(forge, repository, [{ ...CELL, note: 'Really' }]);
    const number = await propose(forge, real);
    const lie = patchOf(forge, repository, [
      { ...CELL, note: 'Really' },
      { record: '00R', column: 'city', value: 'Elsewhere' },
    ]);
    await editBody(forge, repository, number, proposalText(lie).body);
    const lied = await look(forge, repository, number);
    expect(lied.files).toMatchObject([
      { body: 'differs', patch: { changes: [{ ...CELL_CHANGE, note: 'Really' }] } },
    ]);
    expect(lied.files[0]?.patch.changes).toHaveLength(1);
    const json = '```json\n{"emendata":1}\n```\n```json\n[[[[\n```\n```json\nunclosed';
    await editBody(forge, repository, number, `<!-- --> @city closes #1 ${json}`);
    expect((await look(forge, repository, number)).files).toMatchObject([
      { body: 'none', patch: { changes: [CELL_CHANGE] } },
    ]);
    const { body } = proposalText(real);
    await editBody(forge, repository, number, body.replaceAll('\n', '\r\n').replace('- [x]', '- [ ]'));
    expect((await look(forge, repository, number)).files).toMatchObject([{ body: 'agrees', patch: real }]);
  });

  test('against the file as it is now, and by the rules of its publisher', async () => {
    const forge = running();
    const policy = `version: 1\nfiles:\n  - path: ${PATH}\n    key: [iata]\n    locked: [city]\n`;
    const repository = await forge.createRepository({
      name: 'moved',
      files: { [PATH]: FILE, '.emendata.yml': policy },
      writers: ['maria'],
    });
    const corrections = [
      CELL,
      { record: '00R', column: 'name', value: 'Livingston' },
      { record: '01G', column: 'name', value: 'Perry' },
    ];
    const number = await propose(forge, patchOf(forge, repository, corrections));
    const hand = await proposeByHand(forge, repository, {
      branch: 'city',
      files: { [PATH]: FILE.replace('Bay Springs', 'Bay') },
    });
    const now = FILE.replace('"Thigpen "', 'Thigpen')
      .replace('Livingston Municipal', 'Livingston Field')
      .replace('01G,"Perry, Warsaw",Perry\r\n', '');
    await forge.push(repository, 'main', PATH, now);
    const { files, policy: found } = await look(forge, repository, number);
    expect(files[0]?.items.map(({ outcome }) => outcome)).toMatchObject([
      { status: 'already' },
      { status: 'conflict', current: { name: 'Livingston Field' } },
      { status: 'orphan' },
    ]);
    expect(found.state).toBe('read');
    const byHand = await look(forge, repository, hand);
    expect(byHand.files[0]?.items).toMatchObject([{ refusal: { reason: 'locked-column', column: 'city' } }]);
    expect(await fileOf(forge, repository)).toBe(now);
  });

  test('when the fork is gone; when the file is gone from the branch it is for', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'gone',
      files: { [PATH]: FILE, 'a.txt': 'x' },
      writers: ['maria'],
    });
    const number = await propose(forge, patchOf(forge, repository, [CELL]), 'zoe');
    forge.deleteRepository('zoe/gone');
    expect((await look(forge, repository, number)).files).toMatchObject([{ body: 'agrees' }]);
    await renameFile(forge.directory(repository), PATH, 'data/renamed.csv');
    expect(await look(forge, repository, number)).toMatchObject({
      files: [],
      others: [{ path: PATH, reason: 'gone' }],
    });
  });
});

const CELL_CHANGE = { op: 'set', column: 'name', before: 'Thigpen ', after: 'Thigpen' };

/** Renames a file on the main branch, which the forge's own API for files cannot. */
async function renameFile(directory: string, from: string, to: string): Promise<void> {
  const person = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  const blob = (await git(directory, 'rev-parse', `main:${from}`)).trim();
  await git(directory, 'read-tree', 'main');
  await git(directory, '--work-tree=.', 'update-index', '--force-remove', from);
  await git(directory, 'update-index', '--add', '--cacheinfo', `100644,${blob},${to}`);
  const tree = (await git(directory, 'write-tree')).trim();
  const commit = (await git(directory, ...person, 'commit-tree', '-p', 'main', '-m', 'rename', tree)).trim();
  await git(directory, 'update-ref', 'refs/heads/main', commit);
}
