import { expect, test } from 'vitest';
import { detect } from '../../../../src/detect/detect.ts';
import { steadyIds } from '../../../../src/platform/extension/page/steady-ids.ts';

const URL = 'https://town.example/';
const table = (caption: string) =>
  `<table id="${caption}"><caption>${caption}</caption><tr><th>name</th><th>height</th></tr>${'<tr><td>Alder</td><td>12</td></tr><tr><td>Birch</td><td>7</td></tr>'.repeat(2)}</table>`;

function pageOf(...captions: string[]): Document {
  return new DOMParser().parseFromString(captions.map(table).join('<p>and</p>'), 'text/html');
}

const namesOf = (page: Document, before: ReturnType<typeof detect>) => {
  const now = steadyIds(before, detect(page, URL));
  return now.findings.findings.map(({ id, title }) => [title, id, now.elements.get(id)?.id]);
};

test('a table keeps its id when another comes before it', () => {
  const page = pageOf('Trees');
  const before = detect(page, URL);
  const newcomer = pageOf('Lamps').querySelector('table');
  page.body.prepend(...(newcomer ? [newcomer, page.createElement('p')] : []));
  page.querySelector('p')?.append('and');
  expect(namesOf(page, before)).toEqual([
    ['Lamps', 'table-1-2', 'Lamps'],
    ['Trees', 'table-1', 'Trees'],
  ]);
});

test('a table that was made anew is the same to a person', () => {
  const page = pageOf('Trees', 'Lamps');
  const before = detect(page, URL);
  const anew = pageOf('Lamps', 'Trees');
  page.body.replaceChildren(...anew.body.childNodes);
  expect(namesOf(page, before)).toEqual([
    ['Lamps', 'table-2', 'Lamps'],
    ['Trees', 'table-1', 'Trees'],
  ]);
});

test('two tables never share an id', () => {
  const page = pageOf('Trees');
  const before = detect(page, URL);
  page.body.replaceChildren(...pageOf('Trees', 'Trees').body.childNodes);
  const ids = namesOf(page, before).map(([, id]) => id);
  expect(new Set(ids).size).toBe(2);
  expect(ids).toContain('table-1');
});
