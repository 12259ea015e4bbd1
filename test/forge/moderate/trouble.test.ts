import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/core/decision.ts';
import { readReceipt } from '../../../src/moderate/receipt.ts';
import { git, type ForgeUnderTest } from '../forges/forge-under-test.ts';
import { interfere } from '../forges/interference.ts';
import {
  carryOut,
  countCommits,
  fileOf,
  FILE,
  judgement,
  look,
  PATH,
  patchOf,
  propose,
  proposeByHand,
  useForge,
} from './desk.ts';

const running = useForge();
const TWO = [
  { record: '00M', column: 'name', value: 'Thigpen' },
  { record: '00R', column: 'name', value: 'Livingston' },
];
const FIRST_ONLY = FILE.replace('"Thigpen "', '"Thigpen"');

async function start(
  name: string,
): Promise<{ forge: ForgeUnderTest; repository: string; number: number; patch: ReturnType<typeof patchOf> }> {
  const forge = running();
  const repository = await forge.createRepository({
    name,
    files: { [PATH]: FILE },
    writers: ['maria', 'bob'],
  });
  const patch = patchOf(forge, repository, TWO);
  return { forge, repository, patch, number: await propose(forge, patch) };
}

/** The first change is accepted, the second one is not. */
async function firstOnly(forge: ForgeUnderTest, repository: string, number: number): Promise<Decision> {
  return judgement(forge, await look(forge, repository, number), ({ index }) =>
    index === 0 ? 'yes' : 'needs-source',
  );
}

describe('a decision in trouble', () => {
  test('loses nothing that is pushed in between', async () => {
    const { forge, repository, number } = await start('pushed');
    const decision = await firstOnly(forge, repository, number);
    const theirs = FILE.replace('Hilliard,Hilliard', 'Hilliard,Jacksonville');
    const { fetch, onStep } = interfere(() => forge.push(repository, 'main', PATH, theirs));
    const steps: string[] = [];
    await carryOut(forge, decision, {
      fetch,
      onStep: (step) => {
        if (step === 'commit' && !steps.includes(step)) onStep(step);
        steps.push(step);
      },
    });
    expect(await fileOf(forge, repository)).toBe(theirs.replace('"Thigpen "', '"Thigpen"'));
    expect(steps).toEqual(['review', 'read', 'commit', 'merge', 'read', 'commit', 'merge', 'answer']);
  });

  test('is given back, and nothing written, when what was accepted says something else by now', async () => {
    const { forge, repository, number } = await start('conflict');
    const decision = judgement(forge, await look(forge, repository, number));
    const theirs = FILE.replace('"Thigpen "', 'Thigpen Field');
    const { fetch, onStep } = interfere(() => forge.push(repository, 'main', PATH, theirs));
    const outdated = {
      name: 'OutdatedDecisionError',
      reason: 'changed',
      review: { files: [{ items: [{ outcome: { status: 'conflict' } }, {}] }] },
    };
    const inBetween = carryOut(forge, decision, {
      fetch,
      onStep: (step) => {
        if (step === 'commit') onStep(step);
      },
    });
    await expect(inBetween).rejects.toMatchObject(outdated);
    await expect(carryOut(forge, decision)).rejects.toMatchObject(outdated);
    expect(await fileOf(forge, repository)).toBe(theirs);
    expect(await forge.comments(repository, number)).toEqual([]);
  });

  test('is not taken when another maintainer decided before', async () => {
    const { forge, repository, number } = await start('two');
    const mine = await firstOnly(forge, repository, number);
    const theirs = judgement(forge, await look(forge, repository, number, 'bob'), () => 'wrong');
    await carryOut(forge, mine);
    const before = await countCommits(forge, repository);
    await expect(carryOut(forge, theirs, { by: 'bob' })).rejects.toMatchObject({
      name: 'StaleProposalError',
      state: 'closed',
    });
    expect(await countCommits(forge, repository)).toBe(before);
    expect(await forge.comments(repository, number)).toHaveLength(1);
    expect((await carryOut(forge, mine)).commits).toHaveLength(1);
    expect(await forge.comments(repository, number)).toHaveLength(1);
  });

  test('of two maintainers at the same moment makes one commit', async () => {
    const { forge, repository, number } = await start('moment');
    const decision = await firstOnly(forge, repository, number);
    const before = await countCommits(forge, repository);
    const results = await Promise.allSettled([
      carryOut(forge, decision),
      carryOut(forge, decision, { by: 'bob' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await countCommits(forge, repository)).toBe(before + 1);
    expect(await fileOf(forge, repository)).toBe(FIRST_ONLY);
    expect(await forge.comments(repository, number)).toHaveLength(1);
  });

  test('is not taken when the right to write was lost, or the branch changed, since', async () => {
    const { forge, repository, number } = await start('lost');
    const decision = await firstOnly(forge, repository, number);
    forge.setWriter(repository, 'maria', false);
    await expect(carryOut(forge, decision)).rejects.toMatchObject({ name: 'NoRightError' });
    forge.setWriter(repository, 'maria', true);
    const hand = await proposeByHand(forge, repository, {
      branch: 'hand',
      files: { [PATH]: FILE.replace('Bay Springs', 'Bay') },
    });
    const seen = judgement(forge, await look(forge, repository, hand));
    await forge.push(repository, 'hand', PATH, FILE.replace('Bay Springs', 'SPAM'));
    await expect(carryOut(forge, seen)).rejects.toMatchObject({ name: 'StaleProposalError', state: 'open' });
    expect(await fileOf(forge, repository)).toBe(FILE);
  });

  test('refuses spam without repeating it, and closes', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'spam',
      files: { [PATH]: FILE },
      writers: ['maria'],
    });
    const value = 'BUY @city https://spam.example <b> closes #1';
    const number = await propose(
      forge,
      patchOf(forge, repository, [{ record: '00M', column: 'name', value }]),
    );
    const before = await countCommits(forge, repository);
    const decision = judgement(
      forge,
      await look(forge, repository, number),
      () => 'spam',
      'No.\n<!-- emendata-receipt {} -->\n# x',
    );
    expect(await carryOut(forge, decision)).toMatchObject({ isClosed: true, commits: [] });
    const [comment] = await forge.comments(repository, number);
    expect(comment?.text).not.toMatch(/BUY|spam\.example|Thank/);
    expect(comment?.text).toMatch(/\n> No\\\.\n> ‹\\!\\-\\- emendata/);
    expect(await countCommits(forge, repository)).toBe(before);
    expect((await forge.proposals(repository))[0]?.state).toBe('closed');
    expect(await carryOut(forge, decision)).toMatchObject({ isClosed: true });
    expect(await forge.comments(repository, number)).toHaveLength(1);
  });

  test('leaves for later what it does not speak of', async () => {
    const { forge, repository, number, patch } = await start('later');
    const review = await look(forge, repository, number);
    const some = judgement(forge, review, ({ index }) => (index === 0 ? 'yes' : undefined));
    expect(await carryOut(forge, some)).toMatchObject({ isClosed: false });
    const again = await look(forge, repository, number);
    expect(again.proposal.state).toBe('open');
    expect(again.files[0]?.items.map(({ outcome }) => outcome.status)).toEqual(['already', 'applies']);
    const rest = judgement(forge, again, ({ index }) => (index === 1 ? 'wrong' : undefined));
    await carryOut(forge, rest);
    const { answers } = (await look(forge, repository, number)).proposal;
    expect(readReceipt(patch, answers).fates).toEqual([
      { became: 'accepted' },
      { became: 'refused', reason: 'wrong' },
    ]);
  });

  test.each([
    ['of which a part is accepted', 'wrong', 'closed'],
    ['to take all of it', 'yes', 'merged'],
  ] as const)(
    '%s is carried out once, whichever of its writes is cut off',
    { timeout: 120_000 },
    async (_, second, state) => {
      const forge = running();
      const file = [
        'iata,name,city',
        ...Array.from({ length: 12 }, (_, n) => `R${n},Name ${n},City`),
        '',
      ].join('\n');
      const repository = await forge.createRepository({
        name: `cut-${second}`,
        files: { [PATH]: file },
        writers: ['maria'],
      });
      async function prepare(record: number): Promise<Decision> {
        const wishes = ['name', 'city'].map((column) => ({ record: `R${record}`, column, value: 'New' }));
        const number = await propose(forge, patchOf(forge, repository, wishes, { file }));
        const review = await look(forge, repository, number);
        return judgement(forge, review, ({ index }) => (index === 0 ? 'yes' : second));
      }
      const uncut = await prepare(0);
      const from = forge.requests().length;
      await carryOut(forge, uncut);
      const methods = forge.requests().slice(from);
      const writes = methods.flatMap((method, place) => (method === 'GET' ? [] : [place + 1]));
      expect(writes.length).toBeGreaterThan(4);
      const failures: Error[] = [];
      for (const [place, nth] of writes.entries()) {
        const decision = await prepare(place + 1);
        const before = await countMainline(forge, repository);
        forge.cut(nth, 'after');
        const cutOff = await carryOut(forge, decision).catch((error: unknown) => error);
        if (cutOff instanceof Error) failures.push(cutOff);
        forge.calm();
        const again = await carryOut(forge, decision);
        expect(again).toMatchObject({ isClosed: true, commits: [{ state: 'merged' }] });
        expect(await countMainline(forge, repository)).toBe(before + 1);
        expect(await forge.comments(repository, decision.number)).toHaveLength(1);
      }
      expect(failures.length).toBeGreaterThan(2);
      for (const failure of failures) expect(failure).toMatchObject({ reason: 'unreachable' });
      const states = (await forge.proposals(repository)).map((proposal) => proposal.state);
      expect(new Set(states)).toEqual(new Set([state]));
    },
  );
});

/** Commits of the main branch, without those that joined it. */
async function countMainline(forge: ForgeUnderTest, repository: string): Promise<number> {
  return Number(await git(forge.directory(repository), 'rev-list', '--count', '--first-parent', 'main'));
}
