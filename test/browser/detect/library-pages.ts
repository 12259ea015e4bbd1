import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageAnswer } from '../../support/serve.ts';

const modules = join(import.meta.dirname, '../../../node_modules');

const files: Record<string, string> = {
  '/ag-grid.js': 'ag-grid-community/dist/ag-grid-community.min.js',
  '/tabulator.js': 'tabulator-tables/dist/js/tabulator.min.js',
  '/tabulator.css': 'tabulator-tables/dist/css/tabulator.min.css',
  '/data-tables.js': 'datatables.net/js/dataTables.min.js',
  '/data-tables.css': 'datatables.net-dt/css/dataTables.dataTables.min.css',
  '/grid.js': 'gridjs/dist/gridjs.umd.js',
  '/grid.css': 'gridjs/dist/theme/mermaid.min.css',
};

/** So many records are given to each library; none draws them all. */
export const RECORDS = 1_200;

const DATA = `const records = Array.from({ length: ${RECORDS} }, (_, n) => ({
  no: n + 1, station: 'Station ' + (n + 1), river: ['Alder', 'Birch', 'Cedar'][n % 3],
  level: (n / 4 + 0.25).toFixed(2), seen: '2026-01-' + String((n % 28) + 1).padStart(2, '0'),
  low: n * 2, high: n * 3,
}));`;

/** The first values of a record as the pages show them. */
export function recordOf(n: number): string[] {
  const day = String((n % 28) + 1).padStart(2, '0');
  const river = ['Alder', 'Birch', 'Cedar'][n % 3] ?? '';
  return [`${n + 1}`, `Station ${n + 1}`, river, (n / 4 + 0.25).toFixed(2), `2026-01-${day}`];
}

const columns =
  "[['No.', 'no'], ['Station', 'station'], ['River', 'river'], ['Level (m)', 'level'], ['Seen', 'seen']]";

const scripts: Record<string, { library: string; start: string }> = {
  '/ag-grid': {
    library: 'ag-grid',
    start: `const [first, ...more] = ${columns}.map(([headerName, field]) => ({ headerName, field, width: 110 }));
      agGrid.createGrid(document.querySelector('#grid'), {
        columnDefs: [...more.map((column) => ({ ...column, filter: true, floatingFilter: true })), { ...first, pinned: 'left' },
          { headerName: 'High', field: 'high', pinned: 'right', width: 90 }],
        rowData: records,
      });`,
  },
  '/ag-grid-groups': {
    library: 'ag-grid',
    start: `const [no, station, river, ...more] = ${columns}.map(([headerName, field]) => ({ headerName, field, width: 110 }));
      const extremes = ['Low', 'High'].map((headerName) => ({ headerName, field: headerName.toLowerCase(), width: 90 }));
      agGrid.createGrid(document.querySelector('#grid'), {
        columnDefs: [{ ...no, pinned: 'left' }, { headerName: 'Place', children: [station, river] }, ...more,
          { headerName: 'Extremes', children: extremes }],
        rowData: records,
      });`,
  },
  '/tabulator': {
    library: 'tabulator',
    start: `const columns = ${columns}.map(([title, field]) => ({ title, field, headerFilter: field === 'no' ? false : 'input' }));
      new Tabulator('#grid', { data: records, height: 400,
        columns: [{ ...columns[0], frozen: true }, ...columns.slice(1),
          { title: 'Extremes', columns: [{ title: 'Low', field: 'low' }, { title: 'High', field: 'high' }] }] });`,
  },
  '/data-tables': {
    library: 'data-tables',
    start: `new DataTable('#table', { data: records, columns: ${columns}.map(([title, data]) => ({ title, data })) });`,
  },
  '/data-tables-scrolling': {
    library: 'data-tables',
    start: `new DataTable('#table', { data: records, scrollX: true, scrollY: 300, pageLength: 25,
      language: { info: '_TOTAL_ 件中 _START_ から _END_ まで表示' },
      columns: ${columns}.map(([title, data]) => ({ title, data })) });`,
  },
  '/grid-js': {
    library: 'grid',
    start: `new gridjs.Grid({ columns: ${columns}.map(([name]) => name), sort: true, search: true, resizable: true, fixedHeader: true,
      pagination: { limit: 15 }, data: records.map(({ no, station, river, level, seen }) => [no, station, river, level, seen]),
    }).render(document.querySelector('#grid'));`,
  },
};

/** One page a library, by path, and the libraries themselves. */
export async function libraryPages(): Promise<Record<string, PageAnswer>> {
  const served = await Promise.all(
    Object.entries(files).map(async ([path, file]): Promise<[string, PageAnswer]> => {
      const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
      return [path, { body: await readFile(join(modules, file)), headers: { 'content-type': type } }];
    }),
  );
  const pages = Object.entries(scripts).map(([path, script]): [string, PageAnswer] => [
    path,
    { body: pageOf(script) },
  ]);
  return Object.fromEntries([...served, ...pages]);
}

function pageOf({ library, start }: { library: string; start: string }): string {
  const style = library === 'ag-grid' ? '' : `<link rel="stylesheet" href="/${library}.css">`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rivers</title>${style}
    <body style="width: 900px"><h1>River levels</h1><div id="grid" style="height: 400px"></div><table id="table"></table>
    <script src="/${library}.js"></script><script>${DATA} ${start}</script></body></html>`;
}
