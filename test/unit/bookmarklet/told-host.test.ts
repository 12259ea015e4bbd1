import { expect, test } from 'vitest';
import { toldHost } from '../../../bookmarklet/told-host.ts';
import type { FileFinding, TableFinding } from '../../../src/core/finding.ts';

const page = { url: 'https://town.example/trees' };
const GITHUB = 'https://github.com/town/trees/blob/main/trees.csv';

const file = (href: string, format: FileFinding['format'] = 'csv'): FileFinding => ({
  kind: 'file',
  id: 'file-1',
  title: '',
  href,
  format,
  links: [],
});
const table = (...links: TableFinding['links']): TableFinding => ({
  kind: 'table',
  id: 'table-1',
  title: '',
  tier: 'data',
  columns: [],
  records: 3,
  sample: [],
  links,
});

test.each([
  ['https://data.example/a.csv', 'data.example'],
  [GITHUB, 'github.com'],
  ['https://raw.githubusercontent.com/town/trees/main/trees.csv', 'github.com'],
  ['https://raw.githubusercontent.com/town/trees/refs/heads/main/trees.csv', 'github.com'],
  ['https://cdn.jsdelivr.net/gh/town/trees@main/trees.csv', 'github.com'],
  ['https://git.example/g/s/p/-/raw/main/a.csv', 'git.example'],
])('a file at %s is read from %s', (href, host) => {
  expect(toldHost(file(href), page)).toBe(host);
});

test('of a file that is no table nothing is read', () => {
  expect(toldHost(file('https://data.example/a.xlsx', 'other'), page)).toBe('');
});

test.each([
  ['no link', [], ''],
  ['one file in a repository beside it', [{ href: GITHUB, text: '', near: true }], 'github.com'],
  ['one elsewhere on the page', [{ href: GITHUB, text: '', near: false }], ''],
  [
    'two',
    [
      { href: GITHUB, text: '', near: true },
      { href: `${GITHUB}?2`, text: '', near: true },
    ],
    '',
  ],
])('a table with %s', (_, links, host) => {
  expect(toldHost(table(...links), page)).toBe(host);
});

test('a table that has the last word of the name of one elsewhere', () => {
  const far = { href: GITHUB, text: '', near: false };
  expect(toldHost({ ...table(far), title: 'Trees of the town' }, page)).toBe('github.com');
  expect(toldHost({ ...table(far, { ...far, href: `${GITHUB}?2` }), title: 'Trees' }, page)).toBe(
    'github.com',
  );
  expect(toldHost({ ...table(far), title: 'Lamps' }, page)).toBe('');
});

test('a table on the page of its file is read from there', () => {
  expect(toldHost(table(), { url: GITHUB })).toBe('github.com');
});
