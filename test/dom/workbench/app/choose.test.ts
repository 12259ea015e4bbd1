import { expect, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import type { TableFinding } from '../../../../src/core/finding.ts';
import { openWorkbench } from './workbench.tsx';

const table: TableFinding = {
  kind: 'table',
  tier: 'data',
  id: 't1',
  title: 'Airfields',
  columns: ['code', 'name'],
  records: 1,
  sample: [['A1', 'Alder']],
  links: [
    { href: 'https://town.example/a.csv', text: 'CSV', near: true },
    { href: 'https://other.example/b.csv', text: 'CSV', near: false },
  ],
};
const job = { finding: table, page: { url: 'https://town.example/', title: 'Town' } };

test('over a page that names its files, one’s own are not in the way; in a tab they are offered, too', async () => {
  const over = await openWorkbench({ job, shell: 'overlay' });
  expect(over.buttons).not.toContain(en.ownFile.choose);
  const tab = await openWorkbench({ job });
  expect(tab.buttons).toContain(en.ownFile.choose);
});

test('over a page that names none, they are', async () => {
  const bench = await openWorkbench({ shell: 'overlay' });
  expect(bench.buttons).toContain(en.ownFile.choose);
});

test.each(['en', 'fr', 'es'])('in %s, every field and section has a name', async (lang) => {
  const bench = await openWorkbench({ lang });
  await bench.press(bench.buttons.find((name) => /Paste|Coller|Pegar/.test(name)) ?? '');
  for (const field of bench.root.querySelectorAll('input:not([hidden]), textarea'))
    expect(bench.root.querySelector(`label[for="${field.id}"]`)?.textContent).toBeTruthy();
  for (const section of bench.root.querySelectorAll('section'))
    expect(document.getElementById(section.getAttribute('aria-labelledby') ?? '')?.textContent).toBeTruthy();
});

test('while files are dragged over the page it says what dropping them does', async () => {
  const bench = await openWorkbench();
  await bench.drag('dragover');
  expect(bench.text).toContain(en.ownFile.dropHere);
  await bench.drag('dragleave');
  expect(bench.text).not.toContain(en.ownFile.dropHere);
});
