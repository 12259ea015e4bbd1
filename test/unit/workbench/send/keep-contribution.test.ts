import { expect, test } from 'vitest';
import type { Proposal } from '../../../../src/forges/forge.ts';
import { keepContribution } from '../../../../src/workbench/send/keep-contribution.ts';
import { sendable } from '../../../../src/workbench/send/part-of-draft.ts';
import { wasAccepted } from '../../../../src/workbench/send/was-accepted.ts';
import { memoryContributions } from '../../background/follow-doubles.ts';
import { sampleContribution, SENT } from '../../core/sample-contribution.ts';
import { samplePatch, setChange } from '../../deliver/sample-patch.ts';

const PATCH = samplePatch([setChange()]);
const PROPOSAL: Proposal = {
  number: 7,
  url: 'https://forge.example/city/airports/pull/7',
  state: 'open',
  existed: false,
};

function draft() {
  const found = sendable({ key: 'key', title: 'airports.csv', patch: PATCH, saved: SENT });
  if (!found) throw new Error('It cannot be sent');
  return found;
}

const keep = async (contributions: ReturnType<typeof memoryContributions>, proposal = PROPOSAL) => {
  await keepContribution(draft(), proposal, { contributions, now: () => SENT });
  return contributions.kept.get(PATCH.id);
};

test('what was sent is kept with where it waits, and is no news', async () => {
  expect(await keep(memoryContributions())).toMatchObject({
    id: PATCH.id,
    source: 'key',
    proposal: { forge: 'github', host: 'forge.example', repository: 'city/airports', number: 7 },
    sent: SENT,
    state: 'open',
    isSeen: true,
  });
});

test('the same proposal found again keeps what was said of it', async () => {
  const answer = { author: 'city', isModerator: true, text: 'Thank you', created: SENT };
  const known = sampleContribution({ patch: PATCH, answers: [answer] });
  const contributions = memoryContributions([{ ...known, proposal: { ...known.proposal, number: 7 } }]);
  expect((await keep(contributions))?.answers).toEqual([answer]);
});

test('a new proposal of the same waits anew', async () => {
  const contributions = memoryContributions([sampleContribution({ patch: PATCH, state: 'merged' })]);
  expect(await keep(contributions)).toMatchObject({ state: 'open', proposal: { number: 7 } });
});

test.each([
  ['nothing', undefined, false],
  ['what waits', 'open', false],
  ['what was refused', 'closed', false],
  ['what was accepted', 'merged', true],
] as const)('of %s, sending again asks for a new proposal: %s → %s', async (_, state, again) => {
  const contributions = memoryContributions(state ? [sampleContribution({ patch: PATCH, state })] : []);
  expect(await wasAccepted(PATCH.id, contributions)).toBe(again);
});
