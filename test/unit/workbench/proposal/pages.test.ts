import { expect, test } from 'vitest';
import { PAGE_SIZE, pageAround } from '../../../../src/workbench/proposal/pages.ts';
import { entriesOf } from '../../../../src/workbench/proposal/verdicts.ts';
import { reviewOf, stations } from './sample-review.ts';

test('a page holds the entry it is asked for, and no more than it may', () => {
  const review = reviewOf({ before: stations(250, () => '1'), after: stations(250, () => '2') });
  const entries = entriesOf(review);
  expect(pageAround(entries, 0)).toMatchObject({ start: 0, end: PAGE_SIZE });
  expect(pageAround(entries, PAGE_SIZE - 1)).toMatchObject({ start: 0, end: PAGE_SIZE });
  expect(pageAround(entries, PAGE_SIZE)).toMatchObject({ start: PAGE_SIZE, end: 2 * PAGE_SIZE });
  expect(pageAround(entries, 249)).toMatchObject({ start: 200, end: 250 });
});

test('changes of one record stand together, new records alone', () => {
  const before = 'id,name,height\nA,Ash,1\nB,Birch,2\n';
  const after = 'id,name,height\nA,Alder,10\nB,Birch,20\nC,Cedar,3\nD,Dogwood,4\n';
  const { files } = pageAround(entriesOf(reviewOf({ before, after })), 0);
  const groups = files.flatMap(({ records }) =>
    records.map(({ entries }) => entries.map(({ place }) => place)),
  );
  expect(groups).toEqual([[0, 1], [2], [3], [4]]);
});
