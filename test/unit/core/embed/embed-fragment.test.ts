import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  EMBED_SHELL,
  LOCALES,
  readEmbedFragment,
  THEMES,
  toEmbedFragment,
  webAddress,
} from '../../../../src/core/embed/embed-fragment.ts';

const url = 'https://forge.example/city/data/blob/main/a.csv';
const page = 'https://city.example/data';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((given) => given.toWellFormed());
const address = fc
  .tuple(text, text, text)
  .map((parts) => parts.map(encodeURIComponent))
  .map(([path, query, hash]) => `https://h.example/${path}?a=1&b=${query}#${hash}`);

test('whatever a publisher wishes arrives at the site as it was', () => {
  const wish = fc.record(
    {
      url: address,
      locale: fc.constantFrom(...LOCALES),
      theme: fc.constantFrom(...THEMES),
      search: text,
      page: address.map((given) => new URL(given).href),
    },
    { requiredKeys: ['url'] },
  );
  fc.assert(
    fc.property(wish, (given) => {
      const fragment = `#${toEmbedFragment(given)}${EMBED_SHELL}`;
      const parts = new URLSearchParams(fragment.slice(1));
      expect([parts.get('url'), parts.get('shell')]).toEqual([given.url, 'embed']);
      const { url: _, ...look } = given;
      const read = readEmbedFragment(new URL(fragment, 'https://tools.example/').hash, given.page ?? '');
      expect(read).toEqual({
        locale: undefined,
        theme: undefined,
        search: undefined,
        page: undefined,
        ...look,
      });
    }),
  );
});

test.each([
  ['the page itself', `${page}?a=1`, page],
  ['its origin alone', 'https://city.example/', page],
  ['another page', 'https://evil.example/', undefined],
  ['nobody', '', undefined],
  ['nonsense', 'javascript:1', undefined],
])('the page around is believed when the browser names %s', (_who, referrer, expected) => {
  expect(readEmbedFragment(toEmbedFragment({ url, page }), referrer).page).toBe(expected);
});

test('a page that is not on the web is nobody’s, even where the browser agrees', () => {
  for (const own of ['file:///home/a.html', 'about:srcdoc', 'javascript:alert(1)'])
    expect(readEmbedFragment(toEmbedFragment({ url, page: own }), own).page).toBeUndefined();
});

test('a fragment of a stranger gives no wish that does not exist', () => {
  const nothing = { locale: undefined, theme: undefined, search: undefined, page: undefined };
  for (const fragment of [
    '',
    '#',
    '#%',
    'locale=xx&theme=pink',
    'locale=__proto__&theme=constructor',
    `search=${'x'.repeat(201)}`,
    '&'.repeat(10_000),
  ])
    expect(readEmbedFragment(fragment, page)).toEqual(nothing);
});

test('an address is of the web, whole and without a password', () => {
  expect(webAddress('../a.csv', 'https://city.example/b/c')?.href).toBe('https://city.example/a.csv');
  for (const text of [null, '', ' ', 'a.csv', 'ftp://h/a', 'https://u@h.example/', 'https://'])
    expect(webAddress(text)).toBeUndefined();
});
