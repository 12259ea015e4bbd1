import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/core/decision.ts';
import { acceptTogether } from '../../../src/moderate/accept-together.ts';
import type { ForgeUnderTest, Person } from '../forges/forge-under-test.ts';
import { git } from '../forges/forge-under-test.ts';
import {
  countCommits,
  fileOf,
  judgement,
  lastMessage,
  look,
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

async function offer(
  forge: ForgeUnderTest,
  repository: string,
  wishes: readonly Wish[],
): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const { record, value, by } of wishes) {
    const patch = patchOf(forge, repository, [{ record, column: 'name', value }], {
      file: STOPS,
      key: ['id'],
    });
    const number = await propose(forge, patch, by);
    decisions.push(judgement(forge, await look(forge, repository, number)));
  }
  return decisions;
}

function acceptAll(forge: ForgeUnderTest, decisions: readonly Decision[], fetch = globalThis.fetch) {
  return acceptTogether({
    forge: forge.client('maria', fetch),
    decisions,
    onProgress: () => undefined,
    signal: signal(),
  });
}

describe('a batch', () => {
  test('of fourteen proposals on neighbouring lines of one file: one commit, one real conflict left open', async () => {
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
  });
});
