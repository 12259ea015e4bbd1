import { expect, test } from 'vitest';
import { toEntry } from '../../../../src/moderate/inbox.ts';
import { decisionsOf, toBatch } from '../../../../src/workbench/desk/inbox/batch.ts';
import { ADDRESS, reviewOf, stations } from '../proposal/sample-review.ts';

const before = stations(3, () => '1');
const review = reviewOf({
  before,
  after: stations(3, () => '2'),
  now: stations(3, (n) => (n === 0 ? '9' : '1')),
});
const entry = toEntry(review.proposal);

test('accepting a batch accepts what can be, and leaves the rest open', () => {
  const batch = toBatch([entry], ADDRESS, 'accepted');
  expect(batch.proposals).toEqual([ADDRESS]);
  const [decision] = decisionsOf(batch, [review]);
  expect(decision?.files.map(({ accepted, refused }) => [accepted.length, refused.length])).toEqual([[2, 0]]);
});

test('refusing a batch refuses everything for the one reason', () => {
  const [decision] = decisionsOf(toBatch([entry], ADDRESS, 'spam'), [review]);
  const [file] = decision?.files ?? [];
  expect(file?.accepted).toEqual([]);
  expect(file?.refused.map(({ reason }) => reason)).toEqual(['spam', 'spam', 'spam']);
});
