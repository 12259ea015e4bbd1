import { expect, test } from 'vitest';
import type { ExcerptAnchor, ExcerptResource } from '../../../../src/core/page-excerpt.ts';
import { describe as describePage } from '../../../../src/detect/describe/describe.ts';
import { excerptOf, headLink, PAGE } from './excerpt.ts';

const anchor = (href: string, more: Partial<ExcerptAnchor> = {}): ExcerptAnchor => ({
  href,
  text: '',
  rel: '',
  names: '',
  place: 'main',
  ...more,
});
const resource = (text: string, more: Partial<ExcerptResource> = {}): ExcerptResource => ({
  href: 'https://town.example/get/1',
  text,
  rel: '',
  names: '',
  format: text,
  title: 'Trees',
  ...more,
});

test('Signposting names the files of a record, its licence and its lasting address', () => {
  const links = [
    headLink('cite-as', 'https://doi.org/10.5555/trees'),
    headLink('item', 'https://town.example/records/1/files/trees.csv', { type: 'text/csv' }),
    headLink('item', 'https://town.example/records/1/files/read-me.pdf', { type: 'application/pdf' }),
    headLink('alternate', 'https://town.example/records/1/files/trees.csv', { type: 'text/csv' }),
    headLink('license', 'https://creativecommons.org/licenses/by-sa/4.0/'),
    headLink('describedby', 'https://town.example/records/1.jsonld', { type: 'application/ld+json' }),
  ];
  expect(describePage(excerptOf({ links }), PAGE)).toEqual([
    {
      title: 'trees.csv',
      by: 'Signposting',
      provenance: {
        license: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
        homepage: 'https://doi.org/10.5555/trees',
      },
      distributions: [
        { title: 'trees.csv', href: 'https://town.example/records/1/files/trees.csv', format: 'csv' },
      ],
      api: 'https://town.example/records/1.jsonld',
    },
  ]);
});

test.each([
  ['a feed', headLink('alternate', 'https://town.example/feed.json', { type: 'application/feed+json' })],
  [
    'what every API speaks',
    headLink('alternate', 'https://town.example/trees.json', { type: 'application/json' }),
  ],
  ['the page in another form', headLink('alternate', PAGE, { type: 'text/csv' })],
  ['a licence alone', headLink('license', 'https://town.example/terms')],
])('the head names no data: %s', (_, link) => {
  expect(describePage(excerptOf({ links: [link] }), PAGE)).toEqual([]);
});

test('an alternate of the page that is a table', () => {
  const links = [
    headLink('alternate', 'https://town.example/trees?as=csv', { type: 'text/csv', title: 'All trees' }),
  ];
  expect(describePage(excerptOf({ links }), PAGE)).toMatchObject([
    {
      title: 'All trees',
      by: 'HTML',
      distributions: [{ href: 'https://town.example/trees?as=csv', format: 'csv' }],
    },
  ]);
});

test('a data package and CSVW metadata are named for later, not taken for data', () => {
  const links = [headLink('describedby', 'https://town.example/trees.csv-metadata.json')];
  const anchors = [anchor('https://town.example/datapackage.json')];
  expect(
    describePage(excerptOf({ links, anchors }), PAGE).map(({ api, distributions }) => [api, distributions]),
  ).toEqual([
    ['https://town.example/trees.csv-metadata.json', []],
    ['https://town.example/datapackage.json', []],
  ]);
});

test.each([
  ['Download CSV', {}, 'csv'],
  ['Format csv - 12 Ko', {}, 'csv'],
  ['Télécharger (XLSX, 1,2 Mo)', {}, 'other'],
  ['Descargar TSV', {}, 'tsv'],
  ['CSV', { names: 'btn download' }, 'csv'],
  ['Download', { format: 'CSV' }, 'csv'],
  ['the trees', { format: 'text/csv' }, 'csv'],
])('a link that offers a file by its words: %s', (text, more, format) => {
  const resources = [resource(text, more)];
  expect(describePage(excerptOf({ resources }), PAGE)[0]?.distributions).toEqual([
    { title: 'Trees', href: 'https://town.example/get/1', format },
  ]);
});

test.each([
  ['CSV', {}],
  ['How to download a CSV of our catalogue', {}],
  ['Download', { format: 'JSON' }],
  ['Download CSV', { href: 'https://town.example/csv.html' }],
  ['Download CSV', { href: PAGE }],
  ['the trees', { format: 'application/json' }],
])('a link that offers none: %s %j', (text, more) => {
  expect(describePage(excerptOf({ resources: [resource(text, more)] }), PAGE)).toEqual([]);
});

test.each([
  ['d/1abcdefghijk/edit#gid=7', 'd/1abcdefghijk/export?format=csv&gid=7'],
  ['d/1abcdefghijk/view', 'd/1abcdefghijk/export?format=csv'],
  ['d/e/2PACX-abcdefgh/pubhtml?gid=3&single=true', 'd/e/2PACX-abcdefgh/pub?output=csv&gid=3'],
])('a Google Sheet %s is CSV at %s', (shared, csv) => {
  const base = 'https://docs.google.com/spreadsheets/';
  const anchors = [anchor(base + shared, { text: 'Our trees' })];
  const expected = { title: 'Our trees', href: base + csv, format: 'csv' };
  expect(describePage(excerptOf({ anchors }), PAGE)[0]?.distributions).toEqual([expected]);
  expect(describePage(excerptOf({}), base + shared)[0]?.distributions).toEqual([
    { ...expected, title: 'Google Sheets' },
  ]);
});

test('the page says what its licence is, whom to write to and where it is made', () => {
  const anchors = [
    anchor('https://town.example/licence', { text: 'Town licence', rel: 'dc:rights' }),
    anchor('mailto:trees%40town.example?subject=trees'),
    anchor('https://git.town.example/trees', { rel: 'vcs-git' }),
    anchor('https://github.com/theme/of-the-site'),
  ];
  const metas = [{ name: 'github-repo', content: 'town/trees' }];
  expect(describePage(excerptOf({ anchors, metas }), PAGE)).toEqual([
    {
      title: '',
      by: 'HTML',
      distributions: [],
      provenance: {
        license: { name: 'Town licence', url: 'https://town.example/licence' },
        contact: { email: 'trees@town.example' },
        repositories: ['https://github.com/town/trees', 'https://git.town.example/trees'],
      },
    },
  ]);
});

test('of several mailboxes none is the one to write to', () => {
  const anchors = [anchor('mailto:a@town.example'), anchor('mailto:b@town.example')];
  expect(describePage(excerptOf({ anchors }), PAGE)).toEqual([]);
});
