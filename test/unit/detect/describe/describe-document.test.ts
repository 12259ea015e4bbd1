import { expect, test } from 'vitest';
import { describeDocument } from '../../../../src/detect/describe/describe-document.ts';

const BASE = 'https://town.example/data/datapackage.json';
const read = (json: unknown, address = BASE) => describeDocument(JSON.stringify(json), address);

test('a data package: files beside it, sources, licence and people', () => {
  const found = read({
    title: 'Trees of the town',
    resources: [
      { name: 'trees', path: 'trees.csv' },
      { title: 'In parts', path: ['a.tsv', 'b.tsv'] },
      { name: 'inline', data: [[1]] },
      { name: 'service', path: 'https://town.example/api/trees', format: 'json' },
    ],
    licenses: [{ name: 'ODC-PDDL-1.0', path: 'https://opendatacommons.org/licenses/pddl/' }],
    contributors: [{ title: 'Kim', email: 'kim@town.example', role: 'maintainer' }],
    sources: [{ title: 'Repository', path: 'https://github.com/town/trees' }],
    homepage: 'https://town.example/trees',
  });
  expect(found).toEqual([
    {
      title: 'Trees of the town',
      by: 'Data Package',
      distributions: [
        { title: 'trees', href: 'https://town.example/data/trees.csv', format: 'csv' },
        { title: 'In parts', href: 'https://town.example/data/a.tsv', format: 'tsv' },
        { title: 'In parts', href: 'https://town.example/data/b.tsv', format: 'tsv' },
      ],
      provenance: {
        license: { name: 'ODC-PDDL-1.0', url: 'https://opendatacommons.org/licenses/pddl/' },
        publisher: { name: 'Kim' },
        contact: { email: 'kim@town.example' },
        homepage: 'https://town.example/trees',
        repositories: ['https://github.com/town/trees'],
      },
    },
  ]);
});

test('CSV on the Web: one table, or a group of them', () => {
  const context = 'http://www.w3.org/ns/csvw';
  const one = {
    '@context': context,
    url: 'trees',
    'dc:title': 'Trees',
    'dc:license': { '@id': 'https://spdx.org/licenses/CC0-1.0' },
  };
  const group = {
    '@context': [context, { '@language': 'en' }],
    tables: [{ url: 'a.csv' }, { url: '#here' }, { url: 'b.tsv' }],
  };
  expect(read(one)).toMatchObject([
    {
      by: 'CSVW',
      provenance: { license: { name: 'CC0-1.0' } },
      distributions: [{ title: 'Trees', href: 'https://town.example/data/trees', format: 'csv' }],
    },
  ]);
  expect(read(group)[0]?.distributions.map(({ href, format }) => [href, format])).toEqual([
    ['https://town.example/data/a.csv', 'csv'],
    ['https://town.example/data/b.tsv', 'tsv'],
  ]);
});

test('a document of JSON-LD describes as a page does', () => {
  const json = { '@type': 'Dataset', distribution: { contentUrl: 'trees.csv' } };
  expect(read(json)).toMatchObject([
    { by: 'JSON-LD', distributions: [{ href: 'https://town.example/data/trees.csv' }] },
  ]);
});

test.each([
  [null],
  [1],
  ['text'],
  [[]],
  [{}],
  [{ resources: 'all' }],
  [{ resources: [null, 1, 'x'] }],
  [{ '@context': 'http://www.w3.org/ns/csvw' }],
])('%j describes nothing', (json) => {
  expect(read(json)).toEqual([]);
});
