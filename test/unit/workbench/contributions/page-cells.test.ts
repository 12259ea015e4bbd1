import { expect, test } from 'vitest';
import type { TableFinding } from '../../../../src/core/finding.ts';
import { en } from '../../../../src/i18n/en.ts';
import { pageCells } from '../../../../src/workbench/contributions/page-cells.ts';
import { sampleContribution } from '../../core/sample-contribution.ts';
import { samplePatch, setChange } from '../../deliver/sample-patch.ts';

const PAGE = { url: 'https://town.example/airports' };
const contribution = sampleContribution({
  patch: samplePatch([setChange()], {
    source: {
      kind: 'forge',
      forge: 'github',
      host: 'github.com',
      repository: 'City/Airports',
      ref: 'main',
      path: 'data/airports.csv',
      dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', header: true },
    },
  }),
});

function table(...hrefs: string[]): TableFinding {
  return {
    kind: 'table',
    tier: 'data',
    id: 'table-1',
    title: 'Airports',
    columns: ['iata', 'name'],
    records: 1,
    sample: [],
    links: hrefs.map((href) => ({ href, text: 'airports.csv', near: true })),
  };
}

const BLOB = 'https://github.com/city/airports/blob/main/data/airports.csv';
const cellsFor = (finding: TableFinding, state: 'open' | 'merged' | 'closed' = 'open') =>
  pageCells(finding, PAGE, { contributions: [{ ...contribution, state }], words: en });

test('what waits is looked for as the page still says it', () => {
  expect(cellsFor(table(BLOB))).toEqual([
    {
      kind: 'pending',
      key: { iata: '00M' },
      column: 'name',
      shows: 'Thigpen ',
      text: 'you proposed “Thigpen”, waiting for an answer (proposal 1)',
    },
  ]);
});

test('what was accepted is looked for as it was corrected', () => {
  expect(cellsFor(table(BLOB), 'merged')).toMatchObject([{ kind: 'corrected', shows: 'Thigpen' }]);
});

test('what was refused is not looked for', () => {
  expect(cellsFor(table(BLOB), 'closed')).toEqual([]);
});

test.each([
  ['of another file', BLOB.replace('airports.csv', 'other.csv')],
  ['of another branch', BLOB.replace('main', 'old')],
  ['of another repository', BLOB.replace('city', 'town')],
])('a page %s has none', (_, href) => {
  expect(cellsFor(table(href))).toEqual([]);
});

test('where several files may be behind a table, none is beyond doubt', () => {
  expect(cellsFor(table(BLOB, BLOB.replace('airports.csv', 'airports-2.csv')))).toEqual([]);
});

test('a corrected key is looked for as it is now', () => {
  const change = setChange({ column: 'iata', before: '00M', after: '00N' });
  const sent = {
    ...contribution,
    state: 'merged' as const,
    patch: { ...contribution.patch, changes: [change] },
  };
  expect(pageCells(table(BLOB), PAGE, { contributions: [sent], words: en })).toMatchObject([
    { key: { iata: '00N' }, shows: '00N' },
  ]);
});
