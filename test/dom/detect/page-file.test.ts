// @vitest-environment node
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { findPageFile } from '../../../src/detect/page-file.ts';

/** A document a server sent as this type, laid out as browsers lay out a text; jsdom itself makes only HTML and XML. */
function documentOf(type: string, text = ''): Document {
  const { document } = new JSDOM(`<pre>${text}</pre>`).window;
  const prototype: object = Object.create(Object.getPrototypeOf(document), {
    contentType: { get: () => type },
  });
  return Object.setPrototypeOf(document, prototype);
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

const readings = 'station;level;seen\nAlder;1,25;2026-01-02\nBirch;0,75;2026-01-03\nCedar;2,50;2026-01-04\n';

test.each([
  ['https://town.example/export?id=5', readings, 'csv'],
  ['https://town.example/export', readings.replaceAll(';', '\t'), 'tsv'],
  ['https://town.example/notes', 'Dear all,\nthe level rose, and\nthe station fell, again.\n', undefined],
  ['https://town.example/main.c', 'int a, b;\nint c, d;\nint e, f;\nint g, h;\n', undefined],
])('the text at %s is read', (url, text, format) => {
  expect(findPageFile(documentOf('text/plain', text), url)?.format).toBe(format);
});
