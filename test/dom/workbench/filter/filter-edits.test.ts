import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/core/table/filter.ts';
import { en } from '../../../../src/i18n/en.ts';
import { filter as narrow } from '../../../../src/i18n/en/filter.ts';
import {
  countOf,
  facetOn,
  toggled,
  withEnd,
  withFacet,
  withSort,
} from '../../../../src/workbench/filter/filter-edits.ts';
import { filterParts } from '../../../../src/workbench/filter/filter-parts.ts';

test('values are chosen and let go', () => {
  const tree = withFacet(NO_FILTER, toggled(facetOn(NO_FILTER, 'kind'), 'tree'));
  expect(tree.facets).toEqual([{ column: 'kind', values: ['tree'], mode: 'or' }]);
  const both = withFacet(tree, toggled(facetOn(tree, 'kind'), 'bush'));
  expect(both.facets).toEqual([{ column: 'kind', values: ['tree', 'bush'], mode: 'or' }]);
  expect(withFacet(tree, toggled(facetOn(tree, 'kind'), 'tree'))).toEqual(NO_FILTER);
});

test('a range has two ends, one or none', () => {
  const from = withEnd(NO_FILTER, 'height', { side: 'from', text: ' 1,5 ' });
  expect(from.ranges).toEqual([{ column: 'height', from: '1,5' }]);
  const both = withEnd(from, 'height', { side: 'to', text: '9' });
  expect(both.ranges).toEqual([{ column: 'height', from: '1,5', to: '9' }]);
  expect(withEnd(from, 'height', { side: 'from', text: '' })).toEqual(NO_FILTER);
});

test('the last order that was chosen counts most, and choosing it again takes it away', () => {
  const sorted = withSort(withSort(NO_FILTER, 'name', false), 'height', true);
  expect(sorted.sort).toEqual([
    { column: 'height', descending: true },
    { column: 'name', descending: false },
  ]);
  expect(withSort(sorted, 'height', true).sort).toEqual([{ column: 'name', descending: false }]);
  expect(withSort(sorted, 'name', true).sort[0]).toEqual({ column: 'name', descending: true });
});

test('what is chosen is said, and each part can be left out', () => {
  const filter = withSort(
    withEnd(
      {
        ...NO_FILTER,
        text: 'oak',
        facets: [{ column: 'kind', values: ['a', '', 'c', 'd', 'e'], mode: 'and' }],
      },
      'height',
      { side: 'to', text: '9' },
    ),
    'name',
    false,
  );
  const parts = filterParts(filter, undefined, narrow);
  expect(parts.map(({ text }) => text)).toEqual([
    `kind: all of a, ${en.review.empty}, c, + 2`,
    'height: up to 9',
    'sorted by name',
  ]);
  expect(parts.map(({ without }) => countOf(without))).toEqual([2, 2, 2]);
  expect(parts.every(({ without }) => without.text === 'oak')).toBe(true);
});
