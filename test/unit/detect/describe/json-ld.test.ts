import { expect, test } from 'vitest';
import { describe as describePage } from '../../../../src/detect/describe/describe.ts';
import { PAGE, withJson } from './excerpt.ts';

const CSV = 'https://town.example/trees.csv';
const download = { '@type': 'DataDownload', name: 'Trees', contentUrl: CSV };
const dataset = { '@type': 'Dataset', name: 'Trees of the town', distribution: download };

const files = (json: unknown) =>
  describePage(withJson(json), PAGE).flatMap(({ distributions }) => distributions.map(({ href }) => href));
const only = (json: unknown) => describePage(withJson(json), PAGE)[0];

test.each([
  ['alone', dataset],
  ['in a list', [{ '@type': 'WebSite' }, dataset]],
  ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'Person' }, dataset] }],
  ['as the main entity of a page', { '@type': 'WebPage', mainEntity: dataset }],
  ['in a catalogue', { '@type': 'DataCatalog', dataset: [dataset] }],
  ['with a prefix', { '@type': 'schema:Dataset', 'schema:distribution': { 'schema:contentUrl': CSV } }],
  [
    'with whole addresses',
    {
      '@type': ['http://schema.org/Dataset'],
      'http://schema.org/distribution': { 'http://schema.org/contentUrl': CSV },
    },
  ],
  ['as Croissant', { '@type': 'sc:Dataset', distribution: [{ '@type': 'cr:FileObject', contentUrl: CSV }] }],
  ['in DCAT', { '@type': 'dcat:Dataset', 'dcat:distribution': { 'dcat:downloadURL': { '@id': CSV } } }],
  [
    'in pieces that name each other',
    {
      '@graph': [
        { '@id': '#d', ...download },
        { '@id': '#s', '@type': 'Dataset', distribution: { '@id': '#d' } },
      ],
    },
  ],
  ['by an address alone', { '@type': 'Dataset', distribution: CSV }],
  ['by a relative address', { '@type': 'Dataset', distribution: { contentUrl: '/trees.csv' } }],
])('a dataset %s', (_, json) => {
  expect(files(json)).toEqual([CSV]);
});

test('says who it is from', () => {
  const json = {
    ...dataset,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    publisher: { '@type': 'Organization', name: 'Town', url: 'https://town.example/' },
    creator: { contactPoint: { email: 'mailto:trees@town.example' } },
    url: 'https://town.example/trees',
    codeRepository: 'https://code.town.example/parks/trees',
    isBasedOn: 'https://github.com/town/trees',
    description: 'Made in https://codeberg.org/town/more-trees. Ask us.',
  };
  expect(only(json)).toEqual({
    title: 'Trees of the town',
    by: 'JSON-LD',
    distributions: [{ title: 'Trees', href: CSV, format: 'csv' }],
    provenance: {
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      publisher: { name: 'Town', url: 'https://town.example/' },
      homepage: 'https://town.example/trees',
      repositories: [
        'https://code.town.example/parks/trees',
        'https://github.com/town/trees',
        'https://codeberg.org/town/more-trees',
      ],
    },
  });
});

test.each([
  ['contactPoint', { contactPoint: { email: 'a@b.example' } }, { email: 'a@b.example' }],
  [
    'vcard',
    { 'dcat:contactPoint': { 'vcard:hasEmail': { '@id': 'mailto:a@b.example' } } },
    { email: 'a@b.example' },
  ],
  ['a form', { contactPoint: { url: 'https://b.example/form' } }, { url: 'https://b.example/form' }],
  ['no mailbox', { email: 'ask at the desk' }, undefined],
])('a contact: %s', (_, said, contact) => {
  expect(only({ ...dataset, ...said })?.provenance.contact).toEqual(contact);
});

test.each([
  ['text', 'Open Licence', { name: 'Open Licence' }],
  [
    'an address',
    'https://spdx.org/licenses/ODbL-1.0.html',
    { name: 'ODbL-1.0', url: 'https://spdx.org/licenses/ODbL-1.0.html' },
  ],
  [
    'an unknown address',
    'https://town.example/terms/',
    { name: 'town.example/terms', url: 'https://town.example/terms/' },
  ],
  [
    'a thing',
    { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  ],
  ['an unsafe address', 'javascript:alert(1)', { name: 'javascript:alert(1)' }],
])('a licence: %s', (_, license, expected) => {
  expect(only({ ...dataset, license })?.provenance.license).toEqual(expected);
});

test.each([
  ['has no distribution', { '@type': 'Dataset', name: 'additionalTaxonomy', license: 'https://a.example/' }],
  [
    'has an empty distribution',
    { '@type': 'Dataset', distribution: [{ '@type': 'DataDownload', name: 'x' }] },
  ],
  [
    'leads to a page',
    { '@type': 'Dataset', distribution: { encodingFormat: 'text/html', contentUrl: '/trees' } },
  ],
  [
    'leads to this page',
    { '@type': 'Dataset', distribution: { encodingFormat: 'text/csv', contentUrl: PAGE } },
  ],
  [
    'calls a document data',
    { '@type': 'Dataset', distribution: { encodingFormat: 'CSV', contentUrl: '/trees.pdf' } },
  ],
  [
    'leads to an API',
    { '@type': 'Dataset', distribution: { encodingFormat: 'application/json', contentUrl: '/api/trees' } },
  ],
  ['leads to a manifest', { '@type': 'Dataset', distribution: { contentUrl: '/manifest.json' } }],
  [
    'names only a page about the data',
    { '@type': 'Dataset', distribution: { accessURL: 'https://b.example/trees' } },
  ],
  ['leads nowhere', { '@type': 'Dataset', distribution: { contentUrl: 'javascript:x.csv' } }],
  ['is another one', { '@type': 'Article', isBasedOn: dataset, citation: [dataset] }],
  [
    'is a part of an archive',
    { '@type': 'sc:Dataset', distribution: { contentUrl: 'a.csv', containedIn: { '@id': 'zip' } } },
  ],
])('a dataset proves nothing that %s', (_, json) => {
  expect(describePage(withJson(json), PAGE)).toEqual([]);
});

test('a format that the address does not tell is told by the label', () => {
  const distribution = [
    { encodingFormat: 'text/csv', contentUrl: '/get/1' },
    { encodingFormat: 'text/tab-separated-values', contentUrl: '/get/2' },
    { fileFormat: 'XLSX', contentUrl: '/get/3' },
    { encodingFormat: 'text/csv+zip', contentUrl: '/get/4' },
    { mediaType: 'text/csv', accessURL: '/get/5' },
  ];
  const found = only({ '@type': 'Dataset', distribution });
  expect(found?.distributions.map(({ format }) => format)).toEqual(['csv', 'tsv', 'other', 'other', 'csv']);
});

test('a repository is reason enough to tell of a dataset without files', () => {
  expect(only({ '@type': 'Dataset', name: 'Trees', sameAs: 'https://github.com/town/trees' })).toMatchObject({
    distributions: [],
    provenance: { repositories: ['https://github.com/town/trees'] },
  });
});
