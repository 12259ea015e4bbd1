// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { pageExcerptSchema, type PageExcerpt } from '../../../../src/core/page-excerpt.ts';
import { describe as describePage } from '../../../../src/detect/describe/describe.ts';
import { readExcerpt } from '../../../../src/detect/excerpt/read-excerpt.ts';
import { pageOf } from '../page.ts';

/** Building such pages in jsdom takes longer than looking at them. */
vi.setConfig({ testTimeout: 60_000 });

function read(html: string): PageExcerpt {
  const excerpt = readExcerpt(pageOf(html).page);
  if (!excerpt) throw new Error('The page says nothing');
  expect(pageExcerptSchema.safeParse(excerpt).error).toBeUndefined();
  expect(JSON.stringify(excerpt).length).toBeLessThan(1_000_000);
  return excerpt;
}

const script = (text: string): string => `<script type="application/ld+json">${text}</script>`;

test('a block of JSON-LD that is too long stays in the page, the others do not', () => {
  const long = `{"@type":"Dataset","name":"${'x'.repeat(5_000_000)}"}`;
  const short = '{"@type":"Dataset","distribution":"a.csv"}';
  const { scripts } = read(script(long) + script(short) + script(long));
  expect(scripts.map(({ text }) => text)).toEqual([short]);
});

test('many blocks share one room', () => {
  const block = script(`{"@type":"Dataset","name":"${'x'.repeat(30_000)}"}`);
  expect(read(block.repeat(30)).scripts).toHaveLength(3);
  expect(read(script('{"@type":"Dataset"}').repeat(30)).scripts).toHaveLength(20);
});

test('a hundred thousand links, labels and properties are cut', () => {
  const link = (n: number): string =>
    `<li><a href="https://github.com/o/${n}" title="${'t'.repeat(50)}">CSV ${'w'.repeat(300)}</a><i data-format="csv"></i></li>`;
  const properties = '<b itemprop="name">x</b>'.repeat(3_000);
  const html = `<link rel="item" href="/${'h'.repeat(9_000)}">${'<link rel=item href=/i>'.repeat(300)}${Array.from({ length: 100_000 }, (_, n) => link(n)).join('')}
    <div itemscope itemtype="https://schema.org/Dataset">${properties}</div>`;
  const { links, anchors, resources, properties: said } = read(html);
  expect([links.length, anchors.length, resources.length, said.length]).toEqual([100, 100, 200, 500]);
});

test('attributes and words without end are cut', () => {
  const long = 'l'.repeat(100_000);
  const html = `<html lang="${long}"><body class="${long}"><meta name="citation_${long}" content="${long}"><a rel="license ${long}" class="${long}" href="/a">${long}</a>
    <a href="/licence${long}">too long</a><li><a href="/b" type="csv ${long}">x</a></li><p itemscope itemtype="x/Data${long}"><b itemprop="${long}">${long}</b></p>`;
  expect(read(html).anchors.map(({ href }) => href)).toEqual(['https://town.example/a']);
});

test('a link around half the page has no words', () => {
  const html = `<a rel="license" href="/a">${'<b>x</b>'.repeat(10_000)}</a>`;
  expect(read(html).anchors[0]?.text).toBe('');
});

test('names that shadow what is read hide nothing', () => {
  const names = [
    'getAttribute',
    'closest',
    'matches',
    'textContent',
    'querySelectorAll',
    'getElementsByTagName',
    'parentElement',
    'hasAttribute',
  ];
  const inputs = names.map((name) => `<input name="${name}">`).join('');
  const images = names.map((name) => `<img name="${name}">`).join('');
  const html = `${images}<form itemscope itemtype="https://schema.org/Dataset" property="dc:x" data-format="csv" rel="license" itemprop="x">${inputs}
    <div itemscope itemtype="https://schema.org/Dataset"><form itemprop="distribution">${inputs}<a itemprop="url" href="/1">1</a></form></div>
    <a href="/licence">Licence</a><p itemprop="distribution" itemscope itemtype="x/DataDownload"><a itemprop="contentUrl" href="/a.csv">a</a></p></form>`;
  const excerpt = read(html);
  expect(excerpt.anchors.map(({ text }) => text)).toEqual(['Licence']);
  expect(excerpt.properties.map(({ name }) => name)).toContain('contentUrl');
  expect(() => describePage(excerpt, 'https://town.example/')).not.toThrow();
});
