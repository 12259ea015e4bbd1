import { expect, test } from 'vitest';
import { detect } from '../../../../src/detect/detect.ts';

/** Titles of the file findings of a page with this body. */
function titlesOf(body: string): string[] {
  const page = new DOMParser().parseFromString(`<title>Town data</title><body>${body}`, 'text/html');
  return detect(page, 'https://town.example/data').findings.findings.map(({ title }) => title);
}

test('a link that says what it leads to is named by its words', () => {
  expect(titlesOf('<p><a href="/a.csv">Public libraries</a></p>')).toEqual(['Public libraries']);
});

test('a link that does not is named by the words beside it', () => {
  expect(titlesOf('<ul><li>Public libraries <a href="/a.csv">CSV</a></ul>')).toEqual(['Public libraries']);
});

test('several links in a row do not name each other: the file does', () => {
  const body =
    '<p><a href="/libraries.csv">Source</a> <a href="/schools.csv">CSV</a> <a href="/about">About</a></p>';
  expect(titlesOf(body)).toEqual(['libraries.csv', 'schools.csv']);
});
