import { describe, expect, test } from 'vitest';
import type { Contribution } from '../../../../src/core/contribution.ts';
import { changeIds } from '../../../../src/core/patch/identity.ts';
import { receiptLine } from '../../../../src/moderate/receipt.ts';
import {
  commitOf,
  needsFile,
  resultsOf,
  summaryOf,
} from '../../../../src/workbench/contributions/results.ts';
import { sampleContribution } from '../../core/sample-contribution.ts';
import { samplePatch, setChange } from '../../deliver/sample-patch.ts';

const patch = samplePatch([setChange(), setChange({ column: 'city', before: 'A', after: 'B' })]);
const [first = '', second = ''] = changeIds(patch);

/** What a moderator answered: the first accepted, the second refused for want of a source. */
const receipt = {
  author: 'city',
  isModerator: true,
  created: '2026-01-03T00:00:00Z',
  text: `${receiptLine([
    {
      id: patch.id,
      commit: 'c0ffee1',
      changes: [
        { id: first, fate: { became: 'accepted' } },
        { id: second, fate: { became: 'refused', reason: 'needs-source' } },
      ],
    },
  ])}\nThank you`,
};

function told(wanted: Partial<Contribution>) {
  const contribution = sampleContribution({ patch, ...wanted });
  const results = resultsOf(contribution);
  return {
    outcomes: results.map(({ outcome, reason }) => reason ?? outcome),
    summary: summaryOf(results, contribution.state),
  };
}

describe('without a receipt', () => {
  test.each([
    ['open', ['waiting', 'waiting'], 'waiting'],
    ['merged', ['accepted', 'accepted'], 'accepted'],
    ['closed', ['refused', 'refused'], 'refused'],
    ['gone', ['unknown', 'unknown'], 'gone'],
  ] as const)('%s tells it for the whole', (state, outcomes, summary) => {
    expect(told({ state })).toEqual({ outcomes, summary });
  });

  test('what was closed and is in the file nevertheless was accepted', () => {
    const part = { state: 'closed', inFile: [false, true] } as const;
    expect(told({ ...part, inFile: [...part.inFile] })).toEqual({
      outcomes: ['refused', 'accepted'],
      summary: 'partly',
    });
  });

  test('only the file can tell of what was closed', () => {
    expect(needsFile(sampleContribution({ state: 'closed' }))).toBe(true);
    expect(needsFile(sampleContribution({ state: 'closed', inFile: [true] }))).toBe(false);
    expect(needsFile(sampleContribution({ state: 'merged' }))).toBe(false);
  });
});

describe('a maintainer’s receipt', () => {
  test('tells it change by change, with the reason and the commit', () => {
    const answered = { state: 'closed' as const, answers: [receipt] };
    expect(told(answered)).toEqual({ outcomes: ['accepted', 'needs-source'], summary: 'partly' });
    expect(commitOf(sampleContribution({ patch, ...answered }))).toBe('c0ffee1');
    expect(needsFile(sampleContribution({ patch, ...answered }))).toBe(false);
  });

  test('from somebody who may not speak for the repository says nothing', () => {
    const forged = { ...receipt, isModerator: false };
    expect(told({ answers: [forged] }).outcomes).toEqual(['waiting', 'waiting']);
  });

  test('that leaves a change for later lets it wait while the proposal is open', () => {
    const changes = [{ id: first, fate: { became: 'left' as const } }];
    const later = { ...receipt, text: receiptLine([{ id: patch.id, commit: undefined, changes }]) };
    expect(told({ answers: [later] }).summary).toBe('waiting');
    expect(told({ state: 'closed', answers: [later] }).summary).toBe('unknown');
  });
});
