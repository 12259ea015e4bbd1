import { expect, test } from 'vitest';
import type { FileFinding } from '../../../src/core/finding.ts';
import { hostOf } from '../../../src/locate/host-of.ts';

const finding: FileFinding = { kind: 'file', id: 'file-1', title: '', href: '', format: 'csv', links: [] };
const page = { url: 'https://town.example/' };

test.each([
  ['https://raw.githubusercontent.com/o/r/main/a.csv', 'github.com'],
  ['https://data.town.example:8443/a.csv', 'data.town.example:8443'],
])('opening %s contacts %s', (href, host) => {
  expect(hostOf({ ...finding, href }, page)).toBe(host);
});

test('opening what no address is known of contacts nobody', () => {
  expect(hostOf({ ...finding, href: 'https://town.example/a.xlsx', format: 'other' }, page)).toBe('');
});
