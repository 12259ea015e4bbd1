import { describe, expect, test } from 'vitest';
import type { Decision, RefusalReason } from '../../../src/core/decision.ts';
import { branchChange } from '../../../src/moderate/branch-change.ts';
import { planDecision } from '../../../src/moderate/plan-decision.ts';
import { reviewFile } from '../../../src/moderate/review-file.ts';
import type { ProposalReview } from '../../../src/moderate/review.ts';
import { FILE, SOURCE, summaryOf, version } from './sample.ts';

const AFTER = FILE.replace('Market', 'Square').replace('Church', 'Chapel').replace('Village', 'Town');

function reviewOf(current = FILE, wanted: Partial<ProposalReview> = {}): ProposalReview {
  const file = {
    source: SOURCE,
    before: version(),
    after: version(AFTER),
    sent: undefined,
    key: ['id'],
    created: '',
  };
  const change = branchChange(file);
  if (typeof change === 'string') throw new Error(change);
  const review = reviewFile(change, {
    path: SOURCE.path,
    current: version(current),
    others: [],
    policy: { state: 'none' },
  });
  const changed = { path: SOURCE.path, previousPath: undefined, status: 'changed' as const };
  const more = { mergeBase: 'c0ffee', commits: 1, files: [changed], isCutShort: false, answers: [] };
  return {
    proposal: { ...summaryOf(undefined), ...more },
    files: [review],
    others: [],
    isRivalSearchCut: false,
    policy: { state: 'none' },
    ...wanted,
  };
}

function decisionOf(
  review: ProposalReview,
  verdicts: readonly ('yes' | RefusalReason | undefined)[],
): Decision {
  const [file] = review.files;
  const ids = file?.items.map(({ id }) => id) ?? [];
  const { host, repository, path } = SOURCE;
  return {
    forge: 'github',
    host,
    repository,
    number: 1,
    head: 'h1',
    words: '',
    files: [
      {
        path,
        accepted: ids.filter((_, place) => verdicts[place] === 'yes'),
        refused: ids.flatMap((change, place) => {
          const reason = verdicts[place];
          return reason === undefined || reason === 'yes' ? [] : [{ change, reason }];
        }),
      },
    ],
  };
}

describe('a decision laid over a proposal', () => {
  test('accepts a part, which keeps the rest out of the history', () => {
    const review = reviewOf();
    const [plan] = planDecision(review, decisionOf(review, ['yes', 'wrong', undefined]));
    expect(plan).toMatchObject({
      hasToWrite: true,
      joins: false,
      accepted: { changes: [{ after: 'Square' }] },
    });
    expect(plan?.accepted?.changes).toHaveLength(1);
    expect(plan?.changes.map(({ fate }) => fate)).toEqual([
      { became: 'accepted' },
      { became: 'refused', reason: 'wrong' },
      { became: 'left' },
    ]);
  });

  test('accepts all of it: then the proposal joins, unless it holds anything else', () => {
    const joins = (review: ProposalReview) =>
      planDecision(review, decisionOf(review, ['yes', 'yes', 'yes']))[0]?.joins;
    expect(joins(reviewOf())).toBe(true);
    const { proposal, files } = reviewOf();
    expect(joins(reviewOf(FILE, { proposal: { ...proposal, commits: 2 } }))).toBe(false);
    expect(joins(reviewOf(FILE, { proposal: { ...proposal, isCutShort: true } }))).toBe(false);
    expect(
      joins(reviewOf(FILE, { proposal: { ...proposal, files: [...proposal.files, ...proposal.files] } })),
    ).toBe(false);
    expect(joins(reviewOf(FILE, { others: [{ path: 'x', reason: 'added' }] }))).toBe(false);
    expect(joins(reviewOf(FILE, { files: files.map((file) => ({ ...file, isExact: false })) }))).toBe(false);
    expect(joins(reviewOf(FILE.replace('Market', 'Square')))).toBe(false);
  });

  test('accepts what is there already without writing it again', () => {
    const review = reviewOf(AFTER);
    expect(planDecision(review, decisionOf(review, ['yes', undefined, undefined]))).toMatchObject([
      { hasToWrite: false },
    ]);
  });

  test('does not fit when an accepted change does not apply any more; a refused one may', () => {
    const review = reviewOf(FILE.replace('Market', 'Circus'));
    expect(() => planDecision(review, decisionOf(review, ['yes', 'yes']))).toThrow(
      expect.objectContaining({ reason: 'changed' }),
    );
    expect(planDecision(review, decisionOf(review, ['wrong', 'yes']))).toMatchObject([{ hasToWrite: true }]);
  });

  test('does not fit when the publisher wishes no such change', () => {
    const { files } = reviewOf();
    const refusal = { reason: 'op-not-allowed' as const };
    const review = reviewOf(FILE, {
      files: files.map((file) => ({
        ...file,
        items: file.items.map((item, place) => (place === 0 ? { ...item, refusal } : item)),
      })),
    });
    expect(() => planDecision(review, decisionOf(review, ['yes']))).toThrow(
      expect.objectContaining({ reason: 'policy' }),
    );
    expect(planDecision(review, decisionOf(review, ['wrong', 'yes']))).toMatchObject([{ hasToWrite: true }]);
  });

  test('does not fit when it names a change, or a file, that is not there', () => {
    const review = reviewOf();
    const decision = decisionOf(review, ['yes']);
    const elsewhere = decision.files.map((file) => ({ ...file, path: 'other.csv' }));
    const unknown = decision.files.map((file) => ({ ...file, accepted: [...file.accepted, 'f'.repeat(64)] }));
    for (const files of [elsewhere, unknown])
      expect(() => planDecision(review, { ...decision, files })).toThrow(
        expect.objectContaining({ reason: 'unknown-change' }),
      );
  });
});
