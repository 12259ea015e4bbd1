// @vitest-environment node
import { expect, test } from 'vitest';
import { canonicalAddress } from '../../../../src/detect/links/canonical-address.ts';
import { dataFormat, mayBeOfUse } from '../../../../src/detect/links/data-address.ts';

const base = 'https://town.example/open/';

function formatOf(href: string, words = ''): string | undefined {
  return mayBeOfUse(href) ? dataFormat(new URL(href, base), words) : undefined;
}

test.each([
  ['a.csv', 'csv'],
  ['A.CSV', 'csv'],
  ['a.csv?v=2#row=1', 'csv'],
  ['a%2Ecsv', 'csv'],
  ['a.tab', 'tsv'],
  ['a.tsv', 'tsv'],
  ['a.csv.gz', 'other'],
  ['a.ODS', 'other'],
  ['download.php?file=reports/a.csv', 'csv'],
  ['/file?uri=%2fa%2fprices.xlsx', 'other'],
  ['places.json', 'other'],
  ['stops-gtfs.zip', 'other'],
  ['https://github.com/o/r/blob/main/a.csv', 'csv'],
  ['https://docs.google.com/spreadsheets/d/1abc/export?format=csv&gid=0', 'csv'],
  ['https://docs.google.com/spreadsheets/d/e/2PACX-1/pub?output=tsv', 'tsv'],
  ['/explore/dataset/air/download/?format=csv', 'csv'],
  ['https://www.data.gouv.fr/api/1/datasets/r/7548f198-e9c9-4de1-b517-f17f90101b55', 'other'],
  ['/api/access/datafile/42', 'other'],
])('%s is a data file (%s)', (href, format) => {
  expect(formatOf(href)).toBe(format);
});

test.each([
  'a.html',
  'a.csv.html',
  'csv/',
  'manifest.json',
  'asset-manifest.json',
  'package-lock.json',
  'wp-json/oembed/1.0/embed?format=json',
  '/api/places.json',
  'source.zip',
  'archive/refs/heads/data.zip',
  'photos.zip',
  '?q=a.csv',
  '?url=https://town.example/a.csv',
  'https://github.com/o/r/commits/main/a.csv',
  'https://github.com/o/r/blame/main/a.csv',
  'https://gitlab.com/g/p/-/blame/main/a.csv',
  `${'a'.repeat(9_000)}.csv`,
])('%s is no data file', (href) => {
  expect(formatOf(href)).toBeUndefined();
});

test('a zip counts when its link speaks of data', () => {
  expect(formatOf('q3.zip', 'Census tables')).toBe('other');
  expect(formatOf('q3.zip', 'Holiday pictures')).toBeUndefined();
});

test.each([
  ['a.csv', 'a.csv?download=1'],
  ['a.csv', 'a.csv#row=4'],
  ['a.xlsx', 'a.xlsx?forceDownload=true'],
  ['/datastore/dump/1', '/datastore/dump/1?bom=True'],
  ['https://github.com/o/r/blob/main/a.csv', 'https://github.com/o/r/raw/main/a.csv'],
  ['https://github.com/o/r/blob/main/a.csv', 'https://github.com/o/r/blob/main/a.csv?raw=true'],
])('%s and %s are one file', (one, other) => {
  expect(canonicalAddress(new URL(other, base))).toBe(canonicalAddress(new URL(one, base)));
});

test.each([
  ['a.csv', 'b.csv'],
  ['a.csv?year=1', 'a.csv?year=2'],
  ['/datastore/dump/1', '/datastore/dump/1?format=tsv'],
])('%s and %s are two files', (one, other) => {
  expect(canonicalAddress(new URL(other, base))).not.toBe(canonicalAddress(new URL(one, base)));
});
