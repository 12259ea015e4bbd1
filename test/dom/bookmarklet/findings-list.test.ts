import { expect, test, vi } from 'vitest';
import { findingsList } from '../../../bookmarklet/findings-list.ts';
import { bookmarklet as words } from '../../../src/i18n/en/bookmarklet.ts';
import type { Finding } from '../../../src/core/finding.ts';

const table = (id: string, tier: 'data' | 'key-value'): Finding => ({
  kind: 'table',
  id,
  title: id,
  tier,
  columns: ['a', 'b'],
  records: 3,
  sample: [],
  links: [],
});

test('lists what describes one thing after what holds records', () => {
  const findings = [table('box', 'key-value'), table('stations', 'data')];
  const open = vi.fn<() => void>();
  const page = { url: 'https://town.example/', title: 'Town', findings };
  const list = document.createElement('div');
  list.append(...findingsList(document, page, { words, siteHost: 'tools.example', open }).body);
  expect(Array.from(list.querySelectorAll('strong'), ({ textContent }) => textContent)).toEqual([
    'stations',
    'box',
  ]);
});
