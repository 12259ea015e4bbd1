import { expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { distinctFiles } from '../../../src/locate/distinct-files.ts';

const PAGE = { url: 'https://portal.example/dataset/stops' };
const RAW = 'https://raw.githubusercontent.com/city/data/main/stops.csv';
const BLOB = 'https://github.com/city/data/blob/main/stops.csv';

function file(id: string, href: string): Finding {
  return { kind: 'file', id, title: 'stops.csv', href, format: 'csv', links: [] };
}

const table: Finding = {
  kind: 'table',
  tier: 'data',
  id: 'table',
  title: 'Stops',
  columns: ['id'],
  records: 2,
  sample: [],
  links: [{ href: BLOB, text: 'stops.csv', near: true }],
};

test('two links to one file are one entry, the first of them; a table stays beside its file', () => {
  const found = distinctFiles([table, file('raw', RAW), file('blob', BLOB)], PAGE);
  expect(found.map(({ id }) => id)).toEqual(['table', 'raw']);
});

test('files of other names, branches and hosts stay', () => {
  const others = [
    file('raw', RAW),
    file('other', RAW.replace('stops', 'lines')),
    file('branch', BLOB.replace('main', 'next')),
    file('portal', 'https://portal.example/stops.csv'),
  ];
  expect(distinctFiles(others, PAGE)).toEqual(others);
});
