import { expect, test } from 'vitest';
import { partsOf } from '../../../../src/workbench/desk/decided-parts.ts';
import { entriesOf, toDecision } from '../../../../src/workbench/proposal/verdicts.ts';
import { ADDRESS, reviewOf, stations } from '../proposal/sample-review.ts';

const review = reviewOf({ before: stations(3, () => '1'), after: stations(3, () => '2') });
const [first, second, third] = entriesOf(review);

test('a decision in its parts, with the changes themselves', () => {
  const verdicts = new Map([
    [first?.key ?? '', 'accepted'],
    [second?.key ?? '', 'spam'],
  ] as const);
  expect(partsOf(toDecision(ADDRESS, review, verdicts), review)).toEqual({
    review,
    accepted: [{ path: 'stations.csv', changes: [first?.change] }],
    refused: [{ change: second?.change, reason: 'spam' }],
    left: 1,
  });
  expect(third).toBeDefined();
});

test('a decision on changes that are not there any more has no parts', () => {
  const decision = toDecision(ADDRESS, review, new Map([[first?.key ?? '', 'accepted']]));
  const other = reviewOf({ before: stations(3, () => '1'), after: stations(3, () => '5') });
  expect(partsOf(decision, other)).toMatchObject({ accepted: [], refused: [], left: 3 });
});
