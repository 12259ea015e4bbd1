// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { detect } from '../../../src/detect/detect.ts';

const folder = new URL('../../fixtures/pages/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const url = 'https://town.example/';

/** A page that notices every change and every request. */
function watchedPage(name: string) {
  const dom = new JSDOM(readFileSync(new URL(name, folder), 'utf8'), { url });
  const { window } = dom;
  const observer = new window.MutationObserver(() => undefined);
  observer.observe(window.document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  return { dom, window, changes: () => observer.takeRecords().length };
}

test.each(pages)('detection changes nothing on %s', (name) => {
  const { dom, window, changes } = watchedPage(name);
  const before = {
    markup: dom.serialize(),
    names: Object.getOwnPropertyNames(window),
    address: window.location.href,
  };
  detect(window.document, url);
  expect(changes()).toBe(0);
  expect({
    markup: dom.serialize(),
    names: Object.getOwnPropertyNames(window),
    address: window.location.href,
  }).toEqual(before);
});

test('detection asks for no style and no layout', () => {
  const { window } = watchedPage('data-table.html');
  const asked: string[] = [];
  for (const name of ['getBoundingClientRect', 'getClientRects'] as const) {
    Reflect.set(window.Element.prototype, name, () => asked.push(name));
  }
  Reflect.set(window, 'getComputedStyle', () => asked.push('getComputedStyle'));
  expect(detect(window.document, url).findings.findings).toHaveLength(3);
  expect(asked).toEqual([]);
});

test('the same page gives the same findings again', () => {
  const { window } = watchedPage('data-table.html');
  expect(detect(window.document, url).findings).toEqual(detect(window.document, url).findings);
});

test('each table finding names its element', () => {
  const { window } = watchedPage('nested-tables.html');
  const { findings, elements } = detect(window.document, url);
  expect(findings.findings.map(({ id }) => id)).toEqual(['table-2']);
  expect(elements.get('table-2')).toBe(window.document.querySelectorAll('table')[1]);
});
