import { expect, test } from 'vitest';
import { policySchema } from '../../../../src/core/policy/policy.ts';
import {
  acceptRest,
  entriesOf,
  judge,
  tallyOf,
  toDecision,
  verdictsOf,
  type Entry,
} from '../../../../src/workbench/proposal/verdicts.ts';
import { ADDRESS, reviewOf, stations } from './sample-review.ts';

const before = stations(4, () => '1');
const after = stations(4, () => '2');
/** Somebody else was at the third one meanwhile. */
const review = reviewOf({ before, after, now: stations(4, (n) => (n === 2 ? '3' : '1')) });
const entries = entriesOf(review);

function entry(n: number): Entry {
  const found = entries[n];
  if (!found) throw new Error(`No entry ${n}`);
  return found;
}

test('everything is open until somebody says something', () => {
  expect(tallyOf(new Map(), entries)).toEqual({ accepted: 0, refused: 0, left: 4, acceptable: 3 });
});

test('what does not fit the file cannot be accepted, one by one or with the rest, but refused', () => {
  expect(judge(new Map(), entry(2), 'accepted')).toEqual(new Map());
  expect(tallyOf(acceptRest(new Map(), entries), entries)).toMatchObject({ accepted: 3, left: 1 });
  expect(tallyOf(judge(new Map(), entry(2), 'duplicate'), entries)).toMatchObject({ refused: 1, left: 3 });
});

test('what the policy refuses cannot be accepted', () => {
  const policy = policySchema.parse({ version: '1', files: [{ path: 'stations.csv', locked: ['height'] }] });
  const locked = entriesOf(reviewOf({ before, after, policy: { state: 'read', policy, text: '' } }));
  expect(locked.map(({ isAcceptable }) => isAcceptable)).toEqual([false, false, false, false]);
});

test('accepting the rest keeps what was refused', () => {
  const verdicts = acceptRest(judge(new Map(), entry(0), 'spam'), entries);
  expect(tallyOf(verdicts, entries)).toEqual({ accepted: 2, refused: 1, left: 1, acceptable: 0 });
});

test('a verdict is taken back', () => {
  const refused = judge(new Map(), entry(0), 'wrong');
  expect(judge(refused, entry(0), undefined)).toEqual(new Map());
});

test('a decision says what was judged, and brings the verdicts back at another look', () => {
  const verdicts = judge(judge(new Map(), entry(0), 'accepted'), entry(1), 'needs-source');
  const decision = toDecision(ADDRESS, review, verdicts);
  expect(decision).toMatchObject({ ...ADDRESS, head: 'cafe', words: '' });
  expect(decision.files).toEqual([
    {
      path: 'stations.csv',
      accepted: [entry(0).item.id],
      refused: [{ change: entry(1).item.id, reason: 'needs-source' }],
    },
  ]);
  expect(verdictsOf(decision, entriesOf(reviewOf({ before, after })))).toEqual(verdicts);
  expect(verdictsOf(undefined, entries)).toEqual(new Map());
});

test('what was accepted and does not fit any more is open again', () => {
  const accepted = acceptRest(new Map(), entriesOf(reviewOf({ before, after })));
  const decision = toDecision(ADDRESS, reviewOf({ before, after }), accepted);
  expect(tallyOf(verdictsOf(decision, entries), entries)).toMatchObject({ accepted: 3, left: 1 });
});
