import { expect, test } from 'vitest';
import { statedProvenance } from '../../../../src/workbench/about/stated-provenance.ts';
import { excerptOf, withJson } from '../../../unit/detect/describe/excerpt.ts';

const url = 'https://town.example/data/';
const dataset = (name: string, file: string, more: object = {}) => ({
  '@type': 'Dataset',
  name,
  license: `https://town.example/licence/${name}`,
  distribution: { contentUrl: file },
  ...more,
});

test('of several datasets, the one that names the open file says who it is from', () => {
  const excerpt = withJson([dataset('trees', 'trees.csv'), dataset('lamps', 'lamps.csv')]);
  expect(statedProvenance({ url, excerpt }, 'https://town.example/data/lamps.csv')).toEqual({
    license: { name: 'town.example/licence/lamps', url: 'https://town.example/licence/lamps' },
  });
});

test('a list of datasets says nothing of a file that none of them names', () => {
  const excerpt = withJson([dataset('trees', 'trees.csv'), dataset('lamps', 'lamps.csv')]);
  expect(statedProvenance({ url, excerpt }, 'https://town.example/data/roads.csv')).toEqual({});
  expect(statedProvenance({ url, excerpt }, undefined)).toEqual({});
});

test('a page about one dataset speaks of whatever is opened from it', () => {
  const excerpt = withJson(
    dataset('trees', 'trees.csv', { codeRepository: 'https://github.com/town/trees' }),
  );
  expect(
    statedProvenance({ url, excerpt }, 'https://github.com/town/trees/blob/main/trees.csv'),
  ).toMatchObject({
    license: { name: 'town.example/licence/trees' },
    repositories: ['https://github.com/town/trees'],
  });
});

test('what the portal’s markup says comes first; the page adds what is missing', () => {
  const excerpt = excerptOf({
    generator: 'ckan 2.10',
    properties: [{ item: 0, type: '', name: 'dc:creator', value: 'Parks\u202E Department' }],
    anchors: [
      { href: 'mailto:trees@town.example', text: 'Write to us', rel: '', names: '', place: 'around' },
    ],
  });
  expect(statedProvenance({ url: 'https://town.example/dataset/trees', excerpt }, undefined)).toEqual({
    publisher: { name: 'Parks Department' },
    contact: { email: 'trees@town.example' },
  });
});

test.each([[undefined], [excerptOf({})]])('a page that says nothing: %#', (excerpt) => {
  expect(statedProvenance({ url, excerpt }, undefined)).toEqual({});
});
