import { expect, test } from 'vitest';
import type { ExcerptProperty } from '../../../../src/core/page-excerpt.ts';
import { describe as describePage } from '../../../../src/detect/describe/describe.ts';
import { excerptOf, PAGE } from './excerpt.ts';

const properties = (...said: [number, string, string, string][]): ExcerptProperty[] =>
  said.map(([item, type, name, value]) => ({ item, type, name, value }));

test('microdata describes a dataset, its files and its makers', () => {
  const dataset = 'https://schema.org/Dataset';
  const found = describePage(
    excerptOf({
      properties: properties(
        [1, dataset, 'name', 'Trees'],
        [1, dataset, 'license', 'https://creativecommons.org/publicdomain/zero/1.0/'],
        [1, dataset, 'codeRepository', 'https://github.com/town/trees'],
        [1, dataset, 'distribution', '#2'],
        [2, 'https://schema.org/DataDownload', 'contentUrl', 'https://town.example/trees.csv'],
        [1, dataset, 'creator', '#3'],
        [3, 'https://schema.org/Organization', 'email', 'mailto:trees@town.example'],
      ),
    }),
    PAGE,
  );
  expect(found).toEqual([
    {
      title: 'Trees',
      by: 'HTML',
      distributions: [{ title: 'trees.csv', href: 'https://town.example/trees.csv', format: 'csv' }],
      provenance: {
        license: { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
        contact: { email: 'trees@town.example' },
        repositories: ['https://github.com/town/trees'],
      },
    },
  ]);
});

test('RDFa in the words of DCAT', () => {
  const found = describePage(
    excerptOf({
      properties: properties(
        [1, 'dcat:Dataset', 'dct:title', 'Trees'],
        [1, 'dcat:Dataset', 'dct:publisher', 'Town'],
        [1, 'dcat:Dataset', 'dcat:distribution', '#2'],
        [2, 'dcat:Distribution', 'dcat:mediaType', 'text/csv'],
        [2, 'dcat:Distribution', 'dcat:accessURL', 'https://town.example/get/1'],
        [0, '', 'dc:rights', 'Open Licence'],
      ),
    }),
    PAGE,
  );
  expect(found).toMatchObject([
    {
      title: 'Trees',
      provenance: { publisher: { name: 'Town' } },
      distributions: [{ href: 'https://town.example/get/1', format: 'csv' }],
    },
  ]);
});

test('things that are no dataset, and loose properties, describe nothing', () => {
  const said = properties([1, 'https://schema.org/DataCatalog', 'url', 'a.csv'], [0, '', 'dc:format', 'csv']);
  expect(describePage(excerptOf({ properties: said }), PAGE)).toEqual([]);
});
