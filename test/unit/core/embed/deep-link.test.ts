import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf, searchOf, withSearch } from '../../../../src/core/embed/deep-link.ts';

test('a copied link finds the dataset it was copied from, and no other', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((given) => given.toWellFormed());
  fc.assert(
    fc.property(text, text, text, (query, id, search) => {
      const address = `https://city.example/data?a=1&b=${encodeURIComponent(query)}`;
      fc.pre(search.trim() !== '' && id !== 'other');
      const link = new URL(withSearch(pageOf(new URL(address), id), search));
      expect(searchOf(link, { id, isFirst: false })).toBe(search.trim());
      expect(searchOf(link, { id: 'other', isFirst: true })).toBeUndefined();
    }),
  );
});

test('a dataset without an id is the first of its page', () => {
  const link = new URL(withSearch(pageOf(new URL('https://city.example/data'), ''), 'Gare'));
  expect(link.href).toBe('https://city.example/data?emendata-search=Gare');
  expect(searchOf(link, { id: '', isFirst: true })).toBe('Gare');
  expect(searchOf(link, { id: '', isFirst: false })).toBeUndefined();
});

test('the search that a reader came with is not in the page’s address', () => {
  const came = new URL('https://city.example/data?lang=fr&emendata-search=Gare&emendata=b#stops');
  expect(pageOf(came, '')).toBe('https://city.example/data?lang=fr#stops');
  expect(pageOf(came, 'b')).toBe('https://city.example/data?lang=fr&emendata=b#stops');
});

test('the browser scrolls to a dataset with an id, unless the page needs its fragment itself', () => {
  expect(pageOf(new URL('https://city.example/data'), 'stops')).toBe(
    'https://city.example/data?emendata=stops#stops',
  );
  expect(pageOf(new URL('https://city.example/#/data'), 'stops')).toBe(
    'https://city.example/?emendata=stops#/data',
  );
});

test('no search leaves the page as it is', () => {
  expect(withSearch('https://city.example/data', '  ')).toBe('https://city.example/data');
});
