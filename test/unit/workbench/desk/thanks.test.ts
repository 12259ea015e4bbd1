import { expect, test } from 'vitest';
import { policySchema } from '../../../../src/core/policy/policy.ts';
import type { ProposalReview } from '../../../../src/moderate/review.ts';
import { thanksFor } from '../../../../src/workbench/desk/thanks.ts';
import { reviewOf, stations } from '../proposal/sample-review.ts';

const REVIEW = reviewOf({ before: stations(1, () => '1'), after: stations(1, () => '2') });

function thanked(thanks: unknown, lang: string): string {
  const policy = policySchema.parse({ version: '1', files: [], reply: { thanks } });
  const files = REVIEW.files.map((file) => ({ ...file, patch: { ...file.patch, lang } }));
  const review: ProposalReview = { ...REVIEW, files, policy: { state: 'read', policy, text: '' } };
  return thanksFor(review);
}

test.each([
  ['Thanks!', 'fr', 'Thanks!'],
  [{ en: 'Thanks!', fr: 'Merci !' }, 'fr', 'Merci !'],
  [{ en: 'Thanks!', fr: 'Merci !' }, 'fr-CA', 'Merci !'],
  [{ en: 'Thanks!', fr: 'Merci !' }, 'es', 'Thanks!'],
])('of %j a contributor who speaks %s reads %j', (thanks, lang, said) => {
  expect(thanked(thanks, lang)).toBe(said);
});

test('a publisher without a policy says none', () => {
  expect(thanksFor(REVIEW)).toBe('');
});
