// @vitest-environment node
import { expect, test } from 'vitest';
import { detect } from '../../../../src/detect/detect.ts';
import { pageOf } from '../page.ts';

const head = '<tr><th>Station</th><th>Level</th><th>Seen</th></tr>';
const body = Array.from(
  { length: 10 },
  (_, n) => `<tr><td>Station ${n}</td><td>${n}.5</td><td>2026-01-1${n}</td></tr>`,
).join('');
const info = (name: string): string => `<div class="${name}">Showing 1 to 10 of 57 entries</div>`;

/** Libraries whose table is a `<table>`: with its header in a table of its own, or copied over it. */
const libraries: Record<string, string> = {
  'DataTables 1, scrolling': `<div class="dataTables_wrapper"><div class="dataTables_scroll">
    <div class="dataTables_scrollHead"><table class="dataTable"><thead>${head}</thead></table></div>
    <div class="dataTables_scrollBody"><table class="dataTable"><thead>${head}</thead><tbody>${body}</tbody></table></div>
    </div>${info('dataTables_info')}</div>`,
  'DataTables 2, scrolling': `<div class="dt-container"><div class="dt-scroll">
    <div class="dt-scroll-head"><table class="dataTable"><thead>${head}</thead></table></div>
    <div class="dt-scroll-body"><table class="dataTable"><tbody>${body}</tbody></table></div></div>${info('dt-info')}</div>`,
  'bootstrap-table': `<div class="bootstrap-table"><div class="fixed-table-header"><table><thead>${head}</thead></table></div>
    <table data-toggle="table">${head}${body}</table>${info('pagination-info')}</div>`,
  'Handsontable before ARIA': `<div class="dataTables_wrapper"><div class="handsontable">
    <div class="ht_master"><table class="htCore">${head}${body}</table></div>
    <div class="ht_clone_top"><table class="htCore">${head}${body}</table></div></div>${info('dataTables_info')}</div>`,
};

test.each(Object.keys(libraries))('%s: one table, and all there is', (name) => {
  const { document } = pageOf(libraries[name] ?? '');
  expect(detect(document, 'https://town.example/').findings.findings).toMatchObject([
    {
      tier: 'data',
      columns: ['Station', 'Level', 'Seen'],
      records: 10,
      total: 57,
      sample: expect.arrayContaining([['Station 9', '9.5', '2026-01-19']]),
    },
  ]);
});
