import { beforeAll, expect, test } from 'vitest';
import { buildBookmarklet } from '../../../scripts/build-bookmarklet.ts';
import { type Locale, LOCALES } from '../../../src/core/embed/embed-fragment.ts';
import { bookmarkletAddress } from '../../../src/platform/web/page/bookmarklet-address.ts';

/** Firefox refuses a bookmark of more than 65,536 characters; the rest is for a long address of the site. */
const LIMIT = 60_000;

const codes = new Map<Locale, string>();
let code: string;
beforeAll(async () => {
  for (const lang of LOCALES) codes.set(lang, await buildBookmarklet(lang));
  code = codes.get('en') ?? '';
}, 30_000);

test.each(LOCALES)('is small enough to be a bookmark in every browser: %s', (lang) => {
  const address = bookmarkletAddress(
    codes.get(lang) ?? '',
    'https://someone.pages.example/open-data/emendata/',
  );
  console.log(`The bookmarklet in ${lang} is ${address.length} characters long (limit ${LIMIT}).`);
  expect(address.length).toBeGreaterThan(10_000);
  expect(address.length).toBeLessThan(LIMIT);
});

test('is one script that loads nothing', () => {
  expect(
    code.match(/\bimport\s*[({'"`]|\bexport\s*[{*]|importScripts|createElement\(.(?:script|style|link)/),
  ).toBeNull();
});

test.each([
  [
    'makes no markup of text',
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|parseFromString|srcdoc/,
  ],
  ['evaluates nothing', /\beval\b|\bFunction\(|setTimeout\(.["'`]/],
  ['writes no style attribute', /setAttribute\(.style/],
  ['sends nothing', /XMLHttpRequest|sendBeacon|WebSocket|EventSource|\bImage\(/],
  ['keeps nothing', /localStorage|sessionStorage|indexedDB|\.cookie/],
])('%s', (_, construct) => {
  expect(code.match(construct)).toBeNull();
});

test('asks the network in one place only: for a file of the page, on the site’s behalf', () => {
  expect(code.match(/fetch/g)).toEqual(['fetch']);
  expect(code).toMatch(/\.fetch\(\w+,\{mode:.same-origin.,credentials:.same-origin.\}\)/);
});

test('its style sheets carry no indentation', () => {
  expect(code.match(/\n\s| {2}/)).toBeNull();
});

test.each([
  ['en', 'Data on this page'],
  ['fr', 'Données de cette page'],
  ['es', 'Datos de esta página'],
] as const)('speaks one language: %s', (lang, words) => {
  for (const [other, written] of codes) expect(written.includes(words)).toBe(other === lang);
});
