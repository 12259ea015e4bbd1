import { describe, expect, test } from 'vitest';
import { readReceipt } from '../../../src/moderate/receipt.ts';
import { git } from '../forges/forge-under-test.ts';
import {
  carryOut,
  fileOf,
  FILE,
  judgement,
  lastMessage,
  look,
  PATH,
  patchOf,
  propose,
  proposeByHand,
  useForge,
} from './desk.ts';

const running = useForge();

describe('a decision', () => {
  test('of which a part is accepted: exactly these bytes, trailers, and an answer in the contributor’s language', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'part',
      files: { [PATH]: FILE },
      writers: ['maria'],
    });
    const patch = patchOf(
      forge,
      repository,
      [
        { record: '00M', column: 'name', value: 'Thigpen' },
        { record: '00R', column: 'city', value: 'Nowhere' },
      ],
      { lang: 'fr' },
    );
    const number = await propose(forge, patch);
    const review = await look(forge, repository, number);
    expect(review.files).toMatchObject([
      { path: PATH, body: 'agrees', isExact: true, patch: { id: patch.id } },
    ]);
    const decision = judgement(forge, review, ({ index }) => (index === 0 ? 'yes' : 'wrong'), 'Bien vu !');
    const decided = await carryOut(forge, decision);
    expect(decided).toMatchObject({
      isClosed: true,
      commits: [{ state: 'merged', path: PATH }],
      changes: [{ fate: { became: 'accepted' } }, { fate: { became: 'refused', reason: 'wrong' } }],
    });
    expect(await fileOf(forge, repository)).toBe(FILE.replace('"Thigpen "', '"Thigpen"'));
    const message = await lastMessage(forge, repository);
    expect(message).toContain(`Emendata-Patch: ${patch.id}`);
    expect(message).toMatch(/^Co-authored-by: ada <.*@users\.noreply\..*>$/m);
    expect(message).toMatch(/^Reviewed-by: maria <.*>$/m);
    expect(message).toContain('1 of its 2 changes');
    const [comment] = await forge.comments(repository, number);
    expect(comment?.text).toMatch(/^<!-- emendata-receipt/);
    expect(comment?.text).toContain('1 correction est maintenant dans le fichier');
    expect(comment?.text).toContain('La valeur du fichier est la bonne.');
    expect(comment?.text).toContain('> Bien vu');
    const [proposal] = await forge.proposals(repository);
    expect(proposal?.state).toBe('closed');
    const { answers } = (await look(forge, repository, number)).proposal;
    expect(readReceipt(patch, answers)).toEqual({
      commit: decided.commits[0]?.commit,
      fates: [{ became: 'accepted' }, { became: 'refused', reason: 'wrong' }],
    });
  });

  test('to take all of it: the proposal joins the history', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'whole',
      files: { [PATH]: FILE },
      writers: ['maria'],
    });
    const number = await propose(
      forge,
      patchOf(forge, repository, [{ record: '00V', column: 'city', value: 'Peyton' }]),
    );
    const decision = judgement(forge, await look(forge, repository, number));
    expect(await carryOut(forge, decision)).toMatchObject({ isClosed: true, commits: [{ state: 'merged' }] });
    expect((await forge.proposals(repository))[0]?.state).toBe('merged');
    expect(await fileOf(forge, repository)).toBe(FILE.replace('Meadow Lake', 'Meadow Lake,Peyton'));
  });

  test('to take all of it does not let in the words of a commit that nobody saw', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'words',
      files: { [PATH]: FILE },
      writers: ['maria'],
    });
    const after = FILE.replace('Bay Springs', 'Bay');
    const number = await proposeByHand(forge, repository, { branch: 'hand', files: { [PATH]: after } });
    expect(await git(forge.directory(repository), 'log', '-1', '--format=%s', 'hand')).toContain('Change');
    const decision = judgement(forge, await look(forge, repository, number));
    expect(await carryOut(forge, decision)).toMatchObject({ isClosed: true });
    expect(await fileOf(forge, repository)).toBe(after);
    expect(await git(forge.directory(repository), 'log', '--format=%s', 'main')).not.toContain('Change');
    expect((await forge.proposals(repository))[0]?.state).toBe('closed');
  });

  test('on several tables makes one commit for each, and leaves a proposal open that holds more', async () => {
    const forge = running();
    const other = 'data/routes.csv';
    const files = { [PATH]: FILE, [other]: 'id,from,to\n1,00M,00R\n2,00R,00V\n', 'notes.txt': 'x\n' };
    const repository = await forge.createRepository({ name: 'tables', files, writers: ['maria'] });
    const wanted = {
      [PATH]: FILE.replace('Bay Springs', 'Bay'),
      [other]: files[other].replace('2,00R,00V', '2,00R,01G'),
    };
    const number = await proposeByHand(forge, repository, { branch: 'hand', files: wanted });
    const decision = judgement(forge, await look(forge, repository, number));
    const decided = await carryOut(forge, decision);
    expect(decided.commits.map(({ path }) => path).toSorted()).toEqual([PATH, other]);
    expect(decided.isClosed).toBe(true);
    for (const [path, content] of Object.entries(wanted))
      expect(await fileOf(forge, repository, path)).toBe(content);
    const more = await proposeByHand(forge, repository, {
      branch: 'more',
      files: { [other]: files[other], 'notes.txt': 'y\n' },
    });
    const part = judgement(forge, await look(forge, repository, more));
    expect(await carryOut(forge, part)).toMatchObject({ isClosed: false, commits: [{ path: other }] });
    expect((await forge.proposals(repository)).find((proposal) => proposal.number === more)?.state).toBe(
      'open',
    );
  });

  test('on 5,000 changes', async () => {
    const forge = running();
    const rows = (name: string) =>
      `id,name\n${Array.from({ length: 6_000 }, (_, n) => `${n},${n < 5_000 ? name : 'Stop'} ${n}\n`).join('')}`;
    const repository = await forge.createRepository({
      name: 'many',
      files: { [PATH]: rows('Stop') },
      writers: ['maria'],
    });
    const number = await proposeByHand(forge, repository, {
      branch: 'hand',
      files: { [PATH]: rows('Halt') },
    });
    const review = await look(forge, repository, number);
    const [file] = review.files;
    expect(file?.items).toHaveLength(5_000);
    await carryOut(
      forge,
      judgement(forge, review, ({ index }) => (index < 2 ? 'wrong' : 'yes')),
    );
    const wanted = rows('Halt').replace('0,Halt 0', '0,Stop 0').replace('1,Halt 1\n', '1,Stop 1\n');
    expect(await fileOf(forge, repository)).toBe(wanted);
    const { answers } = (await look(forge, repository, number)).proposal;
    if (file === undefined) throw new Error('The file was not read');
    const { fates } = readReceipt(file.patch, answers);
    expect(fates.slice(0, 3).map((fate) => fate?.became)).toEqual(['refused', 'refused', 'accepted']);
  });
});
