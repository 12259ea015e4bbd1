import { describe, expect, test } from 'vitest';
import { followContributions, type FollowPorts } from '../../../src/background/follow-contributions.ts';
import type { Contribution } from '../../../src/core/contribution.ts';
import { ForgeError } from '../../../src/forges/forge.ts';
import type { FollowRequest, ProposalNews } from '../../../src/forges/moderating.ts';
import { otherContribution, SENT } from '../core/sample-contribution.ts';
import { memoryContributions, memoryFollowing } from './follow-doubles.ts';

const HOUR = 3_600_000;
const HOST = 'forge.example';
const MERGED: ProposalNews = { tag: 't', state: 'merged', mergedCommit: 'c0ffee1', answers: [] };

interface Scene extends FollowPorts {
  contributions: ReturnType<typeof memoryContributions>;
  following: ReturnType<typeof memoryFollowing>;
  asked: FollowRequest[];
  /** Hours after sending. */
  hour: number;
  answer(request: FollowRequest): ProposalNews | undefined;
  round(): Promise<void>;
}

function scene(contributions: readonly Contribution[], hosts: readonly string[] = [HOST]): Scene {
  const scene: Scene = {
    contributions: memoryContributions(contributions),
    following: memoryFollowing(...hosts),
    asked: [],
    hour: 1,
    now: () => new Date(Date.parse(SENT) + scene.hour * HOUR).toISOString(),
    forgeOf: () => ({
      async follow(request) {
        scene.asked.push(request);
        return scene.answer(request);
      },
    }),
    answer: () => undefined,
    round: () => followContributions(scene, AbortSignal.timeout(5_000)),
  };
  return scene;
}

const waiting = (n: number, wanted: Partial<Contribution> = {}) => {
  const one = otherContribution(`id-${n}`, wanted);
  return { ...one, proposal: { ...one.proposal, number: n } };
};
const on = (contribution: Contribution, host: string) => ({
  ...contribution,
  proposal: { ...contribution.proposal, host },
});

describe('who is asked', () => {
  test('nobody, as long as the person turned nothing on', async () => {
    const ports = scene([waiting(1)], []);
    await ports.round();
    expect(ports.asked).toEqual([]);
  });

  test('only a host that the person named', async () => {
    const ports = scene([waiting(1), on(waiting(2), 'other.example')]);
    await ports.round();
    expect(ports.asked.map(({ number }) => number)).toEqual([1]);
  });

  test('only about what is open', async () => {
    const states = (['merged', 'closed', 'gone', 'open'] as const).map((state, n) =>
      waiting(n + 1, { state }),
    );
    const ports = scene(states);
    await ports.round();
    expect(ports.asked.map(({ number }) => number)).toEqual([4]);
  });

  test('once within the hour, and again after it', async () => {
    const ports = scene([waiting(1)]);
    await ports.round();
    ports.hour += 0.8;
    await ports.round();
    expect(ports.asked).toHaveLength(1);
    ports.hour += 0.2;
    await ports.round();
    expect(ports.asked).toHaveLength(2);
  });

  test('until 90 days after it was sent', async () => {
    const ports = scene([waiting(1)]);
    ports.hour = 24 * 90;
    await ports.round();
    ports.hour += 2;
    await ports.round();
    expect(ports.asked).toHaveLength(1);
  });

  test('about a few in one round, those first that were not asked about for longest', async () => {
    const ports = scene(Array.from({ length: 30 }, (_, n) => waiting(n + 1)));
    for (let round = 0; round < 6; round += 1) {
      await ports.round();
      ports.hour += 1;
    }
    expect(new Set(ports.asked.map(({ number }) => number)).size).toBe(30);
    expect(ports.asked.length).toBeLessThanOrEqual(6 * 8);
  });
});

describe('what is kept', () => {
  test('is what is new, to be looked at, and the tag for the next time', async () => {
    const ports = scene([waiting(1)]);
    ports.answer = () => MERGED;
    await ports.round();
    expect(ports.contributions.kept.get('id-1')).toMatchObject({
      state: 'merged',
      mergedCommit: 'c0ffee1',
      tag: 't',
      isSeen: false,
    });
  });

  test('gives the tag back', async () => {
    const ports = scene([waiting(1, { tag: 'last' })]);
    await ports.round();
    expect(ports.asked).toMatchObject([{ tag: 'last' }]);
  });

  test('does not bring back what was erased meanwhile', async () => {
    const ports = scene([waiting(1)]);
    ports.answer = () => {
      ports.contributions.kept.clear();
      return MERGED;
    };
    await ports.round();
    expect(ports.contributions.kept.size).toBe(0);
  });

  test('is that a proposal is gone, and then it is not asked about any more', async () => {
    const ports = scene([waiting(1), waiting(2)]);
    ports.answer = ({ number }) => {
      if (number === 1) throw new ForgeError('not-found', 'Gone');
      return undefined;
    };
    await ports.round();
    ports.hour += 1;
    await ports.round();
    expect(ports.contributions.kept.get('id-1')).toMatchObject({ state: 'gone', isSeen: false });
    expect(ports.asked.map(({ number }) => number)).toEqual([1, 2, 2]);
  });
});

describe('a host that fails', () => {
  function failing(error: ForgeError, hosts = [HOST]): Scene {
    const ports = scene([waiting(1), waiting(2), on(waiting(3), 'other.example')], hosts);
    ports.answer = () => {
      throw error;
    };
    return ports;
  }

  test('is not asked again in that round; others are', async () => {
    const ports = failing(new ForgeError('unreachable', 'Down'), [HOST, 'other.example']);
    await ports.round();
    expect(ports.asked.map(({ number }) => number)).toEqual([1, 3]);
  });

  test('is left alone for as long as it asks', async () => {
    const ports = failing(new ForgeError('rate-limited', 'Slow down', { retryAfter: 5 * 3_600 }));
    await ports.round();
    ports.hour += 4.9;
    await ports.round();
    expect(ports.asked).toHaveLength(1);
    ports.hour += 0.2;
    await ports.round();
    expect(ports.asked).toHaveLength(2);
  });

  test('is left alone longer each time, a day at most', async () => {
    const ports = failing(new ForgeError('unreachable', 'Down'));
    const hours: number[] = [];
    for (; ports.hour < 120; ports.hour += 1) {
      const before = ports.asked.length;
      await ports.round();
      if (ports.asked.length > before) hours.push(ports.hour);
    }
    expect(hours).toEqual([1, 2, 4, 8, 16, 32, 56, 80, 104]);
  });

  test('and answers again is forgiven', async () => {
    const ports = failing(new ForgeError('unreachable', 'Down'));
    await ports.round();
    ports.answer = () => undefined;
    ports.hour += 2;
    await ports.round();
    expect(ports.following.pauses.size).toBe(0);
  });
});
