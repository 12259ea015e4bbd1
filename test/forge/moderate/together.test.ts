import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/core/decision.ts';
import { changeIds } from '../../../src/core/patch/identity.ts';
import { acceptTogether, type TogetherRequest } from '../../../src/moderate/accept-together.ts';
import { git, type ForgeUnderTest, type Person } from '../forges/forge-under-test.ts';
import { interfere } from '../forges/interference.ts';
import {
  addressOf,
  countCommits,
  fileOf,
  lastMessage,
  PATH,
  patchOf,
  propose,
  signal,
  useForge,
} from './desk.ts';

const running = useForge();

/** Lines next to each other, where git would see one conflict after the other. */
const STOPS =
  ['id,name,city', ...Array.from({ length: 20 }, (_, n) => `S${n},Stop ${n},Town`)].join('\n') + '\n';

interface Wish {
  record: string;
  value: string;
  by?: Person;
}

/** Proposes each wish, and says yes to all of it as the inbox does: from what the list of proposals tells. */
async function offer(
  forge: ForgeUnderTest,
  repository: string,
  wishes: readonly Wish[],
): Promise<Decision[]> {
  const accepted = new Map<number, string[]>();
  for (const { record, value, by } of wishes) {
    const patch = patchOf(forge, repository, [{ record, column: 'name', value }], {
      file: STOPS,
      key: ['id'],
    });
    accepted.set(await propose(forge, patch, by), changeIds(patch));
  }
  const decisions: Decision[] = [];
  for await (const { number, head } of forge.client('maria').listProposals(repository, 'open', signal())) {
    const files = [{ path: PATH, accepted: accepted.get(number) ?? [], refused: [] }];
    decisions.push({ ...addressOf(forge, repository, number), head, words: '', files });
  }
  return decisions.toSorted((a, b) => a.number - b.number);
}

function acceptAll(
  forge: ForgeUnderTest,
  decisions: readonly Decision[],
  {
    fetch,
    onProgress = () => undefined,
  }: { fetch?: typeof globalThis.fetch; onProgress?: TogetherRequest['onProgress'] } = {},
) {
  return acceptTogether({ forge: forge.client('maria', fetch), decisions, onProgress, signal: signal() });
}

describe('a batch', () => {
  test(
    'of fourteen proposals on neighbouring lines of one file: one commit, one real conflict left open',
    { timeout: 120_000 },
    async () => {
      const forge = running();
      const repository = await forge.createRepository({
        name: 'stops',
        files: { [PATH]: STOPS },
        writers: ['maria'],
      });
      const wishes: Wish[] = Array.from({ length: 12 }, (_, n) => ({
        record: `S${n}`,
        value: `Halt ${n}`,
        by: n % 2 === 0 ? 'ada' : 'bob',
      }));
      wishes.push({ record: 'S12', value: 'One way' }, { record: 'S12', value: 'Another way', by: 'bob' });
      const decisions = await offer(forge, repository, wishes);
      const before = await countCommits(forge, repository);
      const together = await acceptAll(forge, decisions);
      expect(together.left).toMatchObject([
        { decision: { number: 13 }, reason: 'rival', parts: [{ rivals: [14] }] },
        { decision: { number: 14 }, reason: 'rival', parts: [{ rivals: [13] }] },
      ]);
      expect(together.decided).toHaveLength(12);
      expect(together.commits).toHaveLength(1);
      const wanted = Array.from({ length: 12 }, (_, n) => n).reduce(
        (text, n) => text.replace(`S${n},Stop ${n},`, `S${n},Halt ${n},`),
        STOPS,
      );
      expect(await fileOf(forge, repository)).toBe(wanted);
      const states = (await forge.proposals(repository)).map(({ number, state }) => [number, state]);
      expect(states.filter(([, state]) => state === 'merged')).toHaveLength(12);
      expect(
        states
          .filter(([, state]) => state === 'open')
          .map(([number]) => number)
          .toSorted(),
      ).toEqual([13, 14]);
      const message = await lastMessage(forge, repository);
      expect(message.match(/^Emendata-Patch: [0-9a-f]{64}$/gm)).toHaveLength(12);
      expect(message.match(/^Co-authored-by: .*$/gm)).toHaveLength(2);
      const onFirstParent = await git(
        forge.directory(repository),
        'rev-list',
        '--count',
        '--first-parent',
        'main',
      );
      expect(Number(onFirstParent)).toBe(before + 1);
    },
  );

  test('takes in what somebody pushes meanwhile, and leaves out what that contradicts', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'meanwhile',
      files: { [PATH]: STOPS },
      writers: ['maria'],
    });
    const decisions = await offer(forge, repository, [
      { record: 'S1', value: 'Halt 1' },
      { record: 'S2', value: 'Halt 2', by: 'bob' },
    ]);
    const theirs = STOPS.replace('S2,Stop 2,', 'S2,Port,').replace('S9,Stop 9,', 'S9,Dock,');
    const { fetch, onStep } = interfere(() => forge.push(repository, 'main', PATH, theirs));
    let pushes = 0;
    const together = await acceptAll(forge, decisions, {
      fetch,
      onProgress: (step) => {
        if (step === 'commit' && pushes++ === 0) onStep(step);
      },
    });
    expect(together.left).toMatchObject([
      {
        decision: { number: 2 },
        reason: 'changed',
        parts: [{ outcomes: [{ status: 'conflict', current: { name: 'Port' } }] }],
      },
    ]);
    expect(together.decided).toMatchObject([{ number: 1, isClosed: true }]);
    expect(await fileOf(forge, repository)).toBe(theirs.replace('S1,Stop 1,', 'S1,Halt 1,'));
    expect(await forge.comments(repository, 2)).toEqual([]);
  });

  test('cut off is finished by another try: one commit, each answered once', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'again',
      files: { [PATH]: STOPS },
      writers: ['maria'],
    });
    const decisions = await offer(forge, repository, [
      { record: 'S1', value: 'Halt 1' },
      { record: 'S2', value: 'Halt 2', by: 'bob' },
    ]);
    // The first answer is lost on its way back, the second one never asked for.
    let isArmed = false;
    const cutting: typeof globalThis.fetch = async (input, init) => {
      const answer = await fetch(input, init);
      const isComment = init?.method === 'POST' && new Request(input).url.endsWith('/comments');
      if (!isComment || isArmed) return answer;
      isArmed = true;
      throw new TypeError('fetch failed');
    };
    await expect(acceptAll(forge, decisions, { fetch: cutting })).rejects.toMatchObject({
      reason: 'unreachable',
    });
    const together = await acceptAll(forge, decisions);
    expect(together).toMatchObject({ left: [], decided: [{ number: 1 }, { number: 2 }] });
    for (const number of [1, 2]) expect(await forge.comments(repository, number)).toHaveLength(1);
    const onFirstParent = await git(
      forge.directory(repository),
      'rev-list',
      '--count',
      '--first-parent',
      'main',
    );
    expect(Number(onFirstParent)).toBe(2);
  });

  test('is not begun without the right to write', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'no-right',
      files: { [PATH]: STOPS },
      writers: ['maria'],
    });
    const decisions = await offer(forge, repository, [{ record: 'S1', value: 'Halt 1' }]);
    forge.setWriter(repository, 'maria', false);
    await expect(acceptAll(forge, decisions)).rejects.toMatchObject({ name: 'NoRightError' });
    expect(await fileOf(forge, repository)).toBe(STOPS);
  });
});
