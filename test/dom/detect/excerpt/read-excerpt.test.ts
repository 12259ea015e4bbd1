// @vitest-environment node
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { pageExcerptSchema, type PageExcerpt } from '../../../../src/core/page-excerpt.ts';
import { readExcerpt } from '../../../../src/detect/excerpt/read-excerpt.ts';
import { pageOf } from '../page.ts';

const HOST = 'https://town.example';

function read(html: string): PageExcerpt | undefined {
  const excerpt = readExcerpt(pageOf(html).page);
  expect(z.optional(pageExcerptSchema).safeParse(excerpt).error).toBeUndefined();
  return excerpt;
}
const anchorsOf = (html: string) => read(html)?.anchors.map(({ href }) => href) ?? [];

test('a page that says nothing of data has no excerpt', () => {
  expect(
    read(
      '<html lang=en><title>News</title><link rel=stylesheet href=a.css><p>Rain. <a href="/more">More</a>',
    ),
  ).toBeUndefined();
});

test('the head: what is typed and told, not feeds, styles, translations or icons', () => {
  const excerpt = read(`<html lang="fr"><head><meta name="Generator" content="CKAN 2.10">
    <meta name="DC.rights" content="Open"><meta property="og:see_also" content="https://github.com/town/trees">
    <meta name="viewport" content="width=device-width"><meta name="keywords" content="trees, town">
    <link rel="alternate" type="text/csv" href="/trees.csv" title="Trees"><link rel="license" href="/terms"><link rel="vcs-git" href="https://git.example/t.git">
    <link rel="emendata" href="/emendata.json"><link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate stylesheet" href="/a.css">
    <link rel="alternate" hreflang="en" href="/en"><link rel="icon" href="/i.png"><link rel="shortlink" href="/?p=1"><link rel="license" href="javascript:x">
    </head><body id="top" class="dataset read">`);
  expect(excerpt).toMatchObject({
    lang: 'fr',
    generator: 'CKAN 2.10 top dataset read',
    metas: [
      { name: 'DC.rights', content: 'Open' },
      { name: 'og:see_also', content: 'https://github.com/town/trees' },
    ],
  });
  expect(excerpt?.links).toEqual([
    { rel: 'alternate', type: 'text/csv', href: `${HOST}/trees.csv`, title: 'Trees' },
    { rel: 'license', type: '', href: `${HOST}/terms`, title: '' },
    { rel: 'vcs-git', type: '', href: 'https://git.example/t.git', title: '' },
    { rel: 'emendata', type: '', href: `${HOST}/emendata.json`, title: '' },
  ]);
});

test('scripts: only what speaks of data, unparsed', () => {
  const broken = '{"@type":"Dataset", oh no';
  const html = `<script type="application/ld+json">{"@type":"NewsArticle"}</script><script>var Dataset</script>
    <script type="application/LD+JSON">${broken}</script><script type="application/csvm+json">{"@context":"http://www.w3.org/ns/csvw"}</script>`;
  expect(read(html)?.scripts).toEqual([
    { type: 'application/ld+json', text: broken },
    { type: 'application/csvm+json', text: '{"@context":"http://www.w3.org/ns/csvw"}' },
  ]);
});

test.each([
  ['MkDocs', '<a class="md-source" href="https://forge.example/o/r">o/r</a>'],
  ['Docusaurus', '<a class="theme-edit-this-page" href="https://forge.example/o/r/x">Edit</a>'],
  ['Sphinx', '<a class="fa fa-github" href="https://forge.example/o/r"></a>'],
  ['GitHub', '<a href="https://github.com/o/r/edit/main/a.md">pencil</a>'],
  ['GitLab', '<a href="https://code.example/g/s/p/-/edit/main/a.md">pencil</a>'],
  ['words', '<a href="/somewhere">Improve this page</a>'],
  ['words in French', '<a href="/somewhere">Modifier cette page</a>'],
  ['a name in Spanish', '<a href="/somewhere" aria-label="Editar esta página">✎</a>'],
  ['a repository', '<a href="https://codeberg.org/o/r">code</a>'],
  ['a citation', '<a href="https://doi.org/10.5555/1">cite</a>'],
  ['a mailbox', '<a href="mailto:x@town.example">write</a>'],
  ['a licence', '<a href="https://creativecommons.org/licenses/by/4.0/">terms</a>'],
  ['a licence in words', '<a href="/terms" rel="license">terms</a>'],
  ['a data package', '<a href="/datapackage.json">package</a>'],
])('an anchor that tells: %s', (_, anchor) => {
  expect(anchorsOf(`<p>${anchor} <a href="/other">other</a>`)).toHaveLength(1);
});

test.each([
  '<a href="/digital.github-like">no</a>',
  '<a href="https://digital.example/o/r">no</a>',
  '<a href="mailto:?subject=see">share</a>',
  '<a href="javascript:edit()">Edit this page</a>',
  '<a href="/w/index.php?action=edit&section=2" title="Edit section: History">edit</a>',
  '<a href="/edition/">Special edition</a>',
])('an anchor that tells nothing: %s', (anchor) => {
  expect(anchorsOf(anchor)).toEqual([]);
});

test('what says so in words is kept before what merely leads to a repository', () => {
  const forges = Array.from({ length: 150 }, (_, n) => `<a href="https://github.com/o/r${n}">r</a>`).join('');
  const anchors = anchorsOf(
    `${forges}<footer><a href="/licence">Licence</a><a href="/licence">Licence</a></footer>`,
  );
  expect(anchors).toHaveLength(100);
  expect(anchors[0]).toBe(`${HOST}/licence`);
});

test('an anchor is told with its words, its names and its place', () => {
  const html =
    '<footer><a class="Edit" title="On GitHub" rel="NoFollow vcs-git" download href="https://github.com/o/r"> <b>Source</b> code </a></footer>';
  expect(read(html)?.anchors).toEqual([
    {
      href: 'https://github.com/o/r',
      text: 'Source code',
      rel: 'nofollow vcs-git',
      names: 'edit on github download',
      place: 'around',
    },
  ]);
});

test('resources: the links of an entry with a label of its format, and those whose words name one', () => {
  const html = `<ul><li><a class="heading" href="/r/1">Trees</a><span class="format-label" data-format="csv">CSV</span>
      <ul><li><a href="/get/1" class="resource-url-analytics">Download</a></li></ul></li>
    <li><h4>Benches</h4><a href="/get/2">Format csv - 12 Ko</a></li><li><a href="/lamps.csv">lamps CSV</a> <a type="text/csv" href="/get/4">Lamps</a></li></ul>`;
  expect(read(html)?.resources.map(({ href, format, title }) => [href, format, title])).toEqual([
    [`${HOST}/r/1`, 'csv', 'Trees'],
    [`${HOST}/get/1`, 'csv', 'Trees'],
    [`${HOST}/get/2`, 'Format csv - 12 Ko', 'Benches'],
    [`${HOST}/get/4`, 'text/csv', ''],
  ]);
});

test('properties: of data alone, each with its thing, and those that portals write loosely', () => {
  const html = `<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">Seal</b></div>
    <div itemscope itemtype="https://schema.org/Dataset"><b itemprop="name">Trees</b><p itemprop="distribution" itemscope itemtype="https://schema.org/DataDownload">
      <a itemprop="contentUrl" href="/1.csv">x</a></p></div><table><tr><td property="dc:creator">Kim</table><meta property="dcat:x" content="y">`;
  const dataset = 'https://schema.org/Dataset';
  expect(read(html)?.properties).toEqual([
    { item: 1, type: dataset, name: 'name', value: 'Trees' },
    { item: 1, type: dataset, name: 'distribution', value: '#2' },
    { item: 2, type: 'https://schema.org/DataDownload', name: 'contentUrl', value: `${HOST}/1.csv` },
    { item: 0, type: '', name: 'dc:creator', value: 'Kim' },
  ]);
});
