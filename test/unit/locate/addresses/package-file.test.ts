import { expect, test } from 'vitest';
import { doiIn, zenodoRecordIn } from '../../../../src/locate/addresses/doi.ts';
import { parsePackageFile } from '../../../../src/locate/addresses/package-file.ts';

test.each([
  ['https://unpkg.com/vega-data@2.7.0/data/a.csv', 'vega-data', 'data/a.csv'],
  ['https://unpkg.com/vega-data/data/a%20b.csv', 'vega-data', 'data/a b.csv'],
  ['https://unpkg.com/@town/data@latest/a.csv', '@town/data', 'a.csv'],
  ['https://cdn.jsdelivr.net/npm/@town/data@1/csv/a.csv', '@town/data', 'csv/a.csv'],
  ['https://esm.sh/v135/town-data@1.0.0/a.csv', 'town-data', 'a.csv'],
])('%s is of %s', (url, name, path) => {
  expect(parsePackageFile(url)).toEqual({ name, path });
});

test.each([
  'https://unpkg.com/vega-data',
  'https://cdn.jsdelivr.net/gh/o/r/a.csv',
  'https://esm.sh/gh/o/r/a.csv',
  'https://unpkg.com/a/%E0%A4%A.csv',
  'http://unpkg.com/a/a.csv',
  'https://registry.example/a/a.csv',
  'nothing',
])('%s is of no package', (url) => {
  expect(parsePackageFile(url)).toBeUndefined();
});

test.each([
  ['https://doi.org/10.5061/DRYAD.234', '10.5061/dryad.234'],
  ['http://dx.doi.org/10.1000%2Fxyz'.replace('%2F', '/'), '10.1000/xyz'],
  ['doi:10.5281/zenodo.12', '10.5281/zenodo.12'],
  ['10.5281/zenodo.12', '10.5281/zenodo.12'],
  ['https://town.example/10.5281/zenodo.12', undefined],
  ['10.5/x', undefined],
  ['10.1234/%E0%A4%A', undefined],
])('%s has the DOI %s', (text, doi) => {
  expect(doiIn(text)).toBe(doi);
});

test.each([
  ['https://zenodo.org/records/1234', '1234'],
  ['https://zenodo.org/record/1234#top', '1234'],
  ['https://zenodo.org/records/1234/files/a.csv', '1234'],
  ['https://doi.org/10.5281/zenodo.1234', '1234'],
  ['https://zenodo.org/communities/x', undefined],
  ['https://zenodo.org.evil.example/records/1234', undefined],
])('%s is the record %s', (text, record) => {
  expect(zenodoRecordIn(text)).toBe(record);
});
