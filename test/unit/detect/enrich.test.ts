import { expect, test } from 'vitest';
import type { FileFinding, PageFindings } from '../../../src/core/finding.ts';
import { enrich } from '../../../src/detect/enrich.ts';
import { PAGE, withJson } from './describe/excerpt.ts';

const file = (href: string, more: Partial<FileFinding> = {}): FileFinding => ({
  kind: 'file',
  id: 'file-1',
  title: 'Trees',
  href,
  format: 'csv',
  links: [],
  ...more,
});
const distribution = [
  { name: 'All trees', contentUrl: 'https://town.example/trees.csv', encodingFormat: 'text/csv' },
  { name: 'Benches', contentUrl: 'https://town.example/benches.csv' },
];
const page = (...findings: FileFinding[]): PageFindings => ({
  url: PAGE,
  title: 'Data of the town',
  findings,
  excerpt: withJson({ '@type': 'Dataset', distribution }),
});

test('files that only metadata names come after those found', () => {
  expect(enrich(page(file('https://town.example/trees.csv'))).findings).toEqual([
    file('https://town.example/trees.csv'),
    file('https://town.example/benches.csv', { id: 'described-1', title: 'Benches' }),
  ]);
});

test('one file is one finding, however its address is written', () => {
  const { findings } = enrich(page(file('https://town.example/trees.csv?download=1')));
  expect(findings.map(({ id }) => id)).toEqual(['file-1', 'described-1']);
});

test.each(['trees.csv', 'town.example', 'Data of the town', ''])(
  'the title %j gives way to the one described',
  (title) => {
    expect(enrich(page(file('https://town.example/trees.csv', { title }))).findings[0]?.title).toBe(
      'All trees',
    );
  },
);

test('a format that nothing else told is the one described', () => {
  const found = enrich(page(file('https://town.example/trees.csv', { format: 'other' }))).findings[0];
  expect(found).toMatchObject({ id: 'file-1', format: 'csv' });
});

test('doing it twice changes nothing', () => {
  const once = enrich(page());
  expect(once.findings).toHaveLength(2);
  expect(enrich(once)).toEqual(once);
});

test('a page without metadata stays as it is, and an address that is none is left alone', () => {
  const bare = { url: PAGE, title: '', findings: [file('no address')] };
  expect(enrich(bare)).toBe(bare);
  expect(enrich(page(file('no address'))).findings[0]).toEqual(file('no address'));
});

test('there are never more findings than are accepted', () => {
  const many = Array.from({ length: 499 }, (_, n) => file(`https://town.example/${n}.csv`));
  expect(enrich(page(...many)).findings).toHaveLength(500);
});

test('a portal that names its files is believed, and its metadata does not name them again by other addresses', () => {
  const href =
    'https://town.example/dataset/1/resource/7548f198-e9c9-4de1-b517-f17f90101b55/download/trees.csv';
  const link = {
    href,
    text: 'Download',
    rel: '',
    names: 'resource-url-analytics',
    format: 'CSV',
    title: 'Trees',
  };
  const { excerpt, ...town } = page();
  const found = enrich({
    ...town,
    url: 'https://town.example/dataset/trees',
    excerpt: excerpt && { ...excerpt, generator: 'CKAN 2.10', resources: [link] },
  });
  expect(found.findings).toEqual([file(href, { id: 'described-1', title: 'Trees' })]);
});
