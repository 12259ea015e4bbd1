// @vitest-environment node
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { findPageFile } from '../../../src/detect/page-file.ts';

/** A document a server sent as this type; jsdom itself makes only HTML and XML. */
function documentOf(type: string): Document {
  const prototype: object = Object.create(new JSDOM('').window.document, {
    contentType: { get: () => type },
  });
  return Object.create(prototype);
}

const csv = 'https://town.example/files/trees.csv';

test.each([
  ['text/csv', csv, 'csv'],
  ['text/csv', 'https://town.example/export', 'csv'],
  ['text/tab-separated-values', 'https://town.example/export', 'tsv'],
  ['text/plain', csv, 'csv'],
  ['text/plain', 'https://town.example/files/trees.tsv#row=3', 'tsv'],
  ['text/html', 'https://github.com/town/data/blob/main/trees.csv', 'csv'],
])('%s at %s is a %s file', (type, url, format) => {
  expect(findPageFile(documentOf(type), url)).toMatchObject({ href: url.split('#')[0], format });
});

test.each([
  ['text/plain', 'https://town.example/robots.txt'],
  ['text/plain', 'https://town.example/budget.xlsx'],
  ['text/html', csv],
  ['text/html', 'https://github.com/town/data/blob/main/README.md'],
  ['text/html', 'https://github.com/town/data/commits/main/trees.csv'],
  ['text/csv', 'file:///home/me/trees.csv'],
  ['text/csv', 'no address'],
])('%s at %s is no file', (type, url) => {
  expect(findPageFile(documentOf(type), url)).toBeUndefined();
});
