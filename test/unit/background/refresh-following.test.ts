import { expect, test } from 'vitest';
import type { Badge } from '../../../src/background/badge.ts';
import { refreshFollowing } from '../../../src/background/refresh-following.ts';
import type { Contribution } from '../../../src/core/contribution.ts';
import { en } from '../../../src/i18n/en.ts';
import { otherContribution } from '../core/sample-contribution.ts';
import { memoryContributions, memoryFollowing } from './follow-doubles.ts';

async function shown(contributions: readonly Contribution[], ...hosts: string[]) {
  let badge: Badge | undefined;
  let minutes: number | undefined;
  await refreshFollowing({
    contributions: memoryContributions(contributions),
    following: memoryFollowing(...hosts),
    signals: {
      async showBadge(wanted) {
        badge = wanted;
      },
      async setAlarm(wanted) {
        minutes = wanted;
      },
    },
    newAnswers: en.contributions.newAnswers,
    everyMinutes: 60,
  });
  return { badge, minutes };
}

test('the badge counts what is new, also in words', async () => {
  const unseen = ['a', 'b'].map((id) => otherContribution(id, { isSeen: false }));
  const { badge } = await shown([...unseen, otherContribution('c')]);
  expect(badge).toEqual({ text: '2', title: '2 new answers to your corrections' });
});

test('nothing new shows nothing', async () => {
  expect((await shown([otherContribution('a')])).badge).toEqual({ text: '', title: '' });
});

test('more than a badge holds is said whole in words', async () => {
  const many = Array.from({ length: 120 }, (_, n) => otherContribution(`${n}`, { isSeen: false }));
  expect((await shown(many)).badge).toMatchObject({
    text: '99+',
    title: '120 new answers to your corrections',
  });
});

test('an alarm rings only while something waits on a host the person turned on', async () => {
  const open = otherContribution('a');
  expect((await shown([open])).minutes).toBeUndefined();
  expect((await shown([open], 'other.example')).minutes).toBeUndefined();
  expect((await shown([{ ...open, state: 'merged' }], 'forge.example')).minutes).toBeUndefined();
  expect((await shown([open], 'forge.example')).minutes).toBe(60);
});
