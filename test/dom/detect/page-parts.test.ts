// @vitest-environment node
import { expect, test } from 'vitest';
import { detect } from '../../../src/detect/detect.ts';
import { findPageParts } from '../../../src/detect/page-parts.ts';
import { completePage } from './complete-page.ts';
import { pageOf } from './page.ts';

const table = `<table><tr><th>Station</th><th>Level</th></tr><tr><td>Alder</td><td>1.5</td></tr><tr><td>Birch</td><td>2.5</td></tr>
  <tr><td>Cedar</td><td>3.5</td></tr><tr><td>Elm</td><td>4.5</td></tr></table>`;
const inShadow = (content: string, mode = 'open'): string =>
  `<x-box><template shadowrootmode="${mode}">${content}</template></x-box>`;
const inFrame = (content: string, attributes = ''): string =>
  `<iframe ${attributes} srcdoc="${content.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;

function partsOf(body: string): string[] {
  const { document, page } = pageOf(body);
  completePage(document);
  return findPageParts(page).map(({ prefix }) => prefix);
}

test('the ids of what is found in the parts of a page differ, and lead to its elements', () => {
  const { document } = pageOf(table + inFrame(table + inShadow(table)) + inShadow(table) + inFrame(table));
  const { findings, elements } = detect(completePage(document), 'https://town.example/');
  const ids = ['table-1', 'frame-1-table-1', 'frame-2-table-1', 'shadow-1-table-1', 'shadow-2-table-1'];
  expect(findings.findings.map(({ id }) => id)).toEqual(ids);
  expect([...elements.keys()]).toEqual(ids);
  expect(new Set(elements.values()).size).toBe(5);
  for (const element of elements.values()) expect(element.localName).toBe('table');
});

test('a frame reads its own addresses, or those of the page around it', () => {
  const { document } = pageOf(
    `<title>Outer</title>${inFrame('<a href="levels.csv">x</a>')}`,
    'https://town.example/a/b',
  );
  expect(detect(completePage(document), 'https://town.example/a/b').findings.findings).toMatchObject([
    { kind: 'file', href: 'https://town.example/a/levels.csv' },
  ]);
});

test('a file linked to in several parts is told once', () => {
  const link = '<a href="/levels.csv">Levels</a>';
  const { document } = pageOf(link + inShadow(link) + inFrame(link));
  expect(detect(completePage(document), 'https://town.example/').findings.findings).toHaveLength(1);
});

test.each([
  ['closed shadow roots', inShadow(table, 'closed')],
  ['hidden frames', inFrame(table, 'hidden')],
  [
    'frames that give no document',
    inFrame(table, 'src="https://other.example/"').replace(/srcdoc="[^"]*"/, ''),
  ],
  ['elements without a hyphen', '<xbox><template>x</template></xbox>'],
])('%s are passed over', (_, body) => {
  const { document } = pageOf(body);
  expect(detect(completePage(document), 'https://town.example/').findings.findings).toEqual([]);
});

test('depth and number are bounded', () => {
  const deep = [...'abcdefgh'].reduce((content) => inShadow(content), table);
  expect(partsOf(deep)).toEqual(['', 'shadow-1-', 'shadow-2-', 'shadow-3-']);
  expect(partsOf(inShadow(table).repeat(200))).toHaveLength(40);
  expect(partsOf(inFrame(table).repeat(30))).toHaveLength(11);
});
