import { expect, test } from 'vitest';
import { describePortal } from '../../../../src/detect/portals/describe-portal.ts';
import { excerptOf, withJson } from '../describe/excerpt.ts';

const resource = (href: string, format = 'CSV') => ({
  href,
  format,
  text: format,
  rel: '',
  names: '',
  title: 'Trees',
});
const anchor = (href: string) => ({ href, text: '', rel: '', names: '', place: 'around' as const });

test.each([
  ['/dataset/ in the path and nothing else', 'https://shop.example/dataset/trees', excerptOf({})],
  [
    'a link into a CKAN of somebody else',
    'https://blog.example/dataset/trees',
    excerptOf({
      resources: [
        resource('https://data.example/dataset/trees/resource/11111111-2222-3333-4444-555555555555/view'),
      ],
    }),
  ],
  [
    'the list of a CKAN’s datasets',
    'https://data.example/dataset/',
    excerptOf({ generator: 'ckan 2.10', resources: [resource('https://data.example/trees.csv')] }),
  ],
  ['its activity', 'https://data.example/dataset/activity/trees', excerptOf({ generator: 'ckan 2.10' })],
  ['/datasets/ in the path', 'https://shop.example/datasets/trees', excerptOf({})],
  ['/explore/dataset/ in the path', 'https://shop.example/explore/dataset/trees/', excerptOf({})],
  ['years that look like an identifier', 'https://news.example/archive/2019-2020', excerptOf({})],
  [
    'years, on a page that links to a view of another name',
    'https://news.example/archive/2019-2020',
    excerptOf({ anchors: [anchor('https://news.example/api/views/ab12-cd34/rows.csv')] }),
  ],
  [
    'a map of ArcGIS beside a dataset of one’s own',
    'https://town.example/datasets/0123456789abcdef0123456789abcdef',
    excerptOf({
      anchors: [anchor('https://www.arcgis.com/home/item.html?id=ffffffffffffffffffffffffffffffff')],
    }),
  ],
  [
    'two items of ArcGIS, and none of them in the address',
    'https://town.example/datasets/town::trees',
    excerptOf({
      anchors: ['a', 'b'].map((digit) =>
        anchor(`https://www.arcgis.com/home/item.html?id=${digit.repeat(32)}`),
      ),
    }),
  ],
  ['dataset.xhtml alone', 'https://a.example/dataset.xhtml?persistentId=doi:10.5072/X', excerptOf({})],
  [
    'a record without files',
    'https://archive.example/records/7',
    withJson({ '@type': 'Dataset', name: 'Talk', codeRepository: 'https://github.com/town/trees' }),
  ],
  [
    'a record with the files of another one',
    'https://archive.example/records/7',
    excerptOf({
      links: [
        { rel: 'item', type: 'text/csv', title: '', href: 'https://archive.example/records/70/files/a.csv' },
      ],
    }),
  ],
  [
    'a page that embeds two datasets of Opendatasoft',
    'https://data.example/pages/start/',
    excerptOf({
      resources: ['a', 'b'].map((id) =>
        resource(`https://data.example/api/explore/v2.1/catalog/datasets/${id}/exports/csv`),
      ),
    }),
  ],
  ['a file of one’s own', 'file:///home/me/dataset/trees', excerptOf({ generator: 'ckan 2.10' })],
  ['no address at all', 'dataset/trees', excerptOf({ generator: 'ckan 2.10' })],
])('no portal: %s', (_what, url, excerpt) => {
  expect(describePortal(excerpt, url)).toEqual([]);
});

test('a page of another site that is built of one dataset of Opendatasoft’s parts', () => {
  const excerpt = excerptOf({
    resources: [resource('https://data.example/api/explore/v2.1/catalog/datasets/trees/exports/csv')],
  });
  expect(describePortal(excerpt, 'https://data.example/pages/trees/')).toMatchObject([
    {
      by: 'Opendatasoft',
      distributions: [{ href: 'https://data.example/api/explore/v2.1/catalog/datasets/trees/exports/csv' }],
    },
  ]);
});

test('without a link of its own, the export of Opendatasoft is the whole dataset, with the names of its columns', () => {
  const excerpt = excerptOf({ generator: 'ods-front' });
  expect(describePortal(excerpt, 'https://data.example/explore/dataset/trees/table/?q=ash')).toMatchObject([
    {
      distributions: [
        {
          href: 'https://data.example/api/explore/v2.1/catalog/datasets/trees/exports/csv?use_labels=true',
        },
      ],
    },
  ]);
});

test.each([
  ['Trees CSV', 'Trees'],
  ['TreesCSV', 'Trees'],
  ['trees.csv', 'trees.csv'],
  ['Trees of the town', 'Trees of the town'],
  ['', 'Take it'],
])('the entry headed “%s” is called “%s”', (title, name) => {
  const href = 'https://data.example/datastore/dump/11111111-2222-3333-4444-555555555555';
  const excerpt = excerptOf({
    generator: 'ckan 2.10',
    resources: [{ ...resource(href), text: 'Take it', title }],
  });
  expect(describePortal(excerpt, 'https://data.example/dataset/trees')[0]?.distributions).toEqual([
    { title: name, href, format: 'csv' },
  ]);
});
