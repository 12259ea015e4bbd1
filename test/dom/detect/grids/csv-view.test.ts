// @vitest-environment node
import { expect, test } from 'vitest';
import type { TableFinding } from '../../../../src/core/finding.ts';
import { detect } from '../../../../src/detect/detect.ts';
import { readPage } from '../../../../src/detect/page-reader.ts';
import { extractTable } from '../../../../src/detect/tables/extract-table.ts';
import { pageOf } from '../page.ts';

const rows = [
  ['id', 'name', 'kind'],
  ['7', 'Alder', 'tree'],
  ['9', 'Birch', 'tree'],
];
const line = (fields: readonly string[], cell: string) =>
  fields.map((text) => `<${cell}>${text}</${cell}>`).join('');
const lines = (first: (n: number) => string, cell = 'td'): string[] =>
  rows.map((fields, n) => `${first(n + 1)}${line(fields, n === 0 ? 'th' : cell)}`);

const views: Record<string, { url: string; body: string }> = {
  'GitHub before React': {
    url: 'https://github.example/town/trees/blob/main/trees.csv',
    body: `<div class="highlight"><table class="js-csv-data csv-data js-file-line-container">${lines(
      (n) => `<td class="blob-num js-line-number" data-line-number="${n}"></td>`,
    )
      .map((cells) => `<tr class="js-file-line">${cells}</tr>`)
      .join('')}</table></div>`,
  },
  'GitHub with React': {
    url: 'https://github.example/town/trees/blob/main/trees.csv',
    body: `<table class="aB3x">${lines((n) => `<td class="react-csv-cell">${n}</td>`)
      .map((cells) => `<tr class="react-csv-row">${cells}</tr>`)
      .join('')}</table>
      <script type="application/json" data-target="react-app.embeddedData">
        {"payload":{"blob":{"csv":[["id"],["7"],["9"],["11"],["13"]]}}}</script>`,
  },
  Forgejo: {
    url: 'https://code.example/town/trees/src/branch/main/trees.csv',
    body: `<table class="data-table">${lines((n) =>
      n === 1 ? '<th class="line-num">1</th>' : `<td class="line-num">${n}</td>`,
    )
      .map((cells) => `<tr>${cells}</tr>`)
      .join(
        '',
      )}</table><table class="data-table"><tr><td>The file is too large to be shown.</td></tr></table>`,
  },
  GitLab: {
    url: 'https://lab.example/town/trees/-/blob/main/trees.csv',
    body: `<table class="table b-table gl-table"><thead class="gl-hidden"><tr><th><div>0</div></th><th>1</th><th>2</th></tr></thead>
      <tbody>${rows.map((fields) => `<tr>${line(fields, 'td')}</tr>`).join('')}</tbody></table>`,
  },
};

test.each(Object.keys(views))('the CSV view of %s is the file', (name) => {
  const { url = '', body = '' } = views[name] ?? {};
  const { document } = pageOf(`<title>A file</title><h2>Breadcrumbs</h2>${body}`, url);
  const { findings, elements } = detect(document, url);
  const tables = findings.findings.filter((finding): finding is TableFinding => finding.kind === 'table');
  expect(tables).toMatchObject([
    {
      id: 'table-1',
      tier: 'data',
      columns: rows[0],
      records: 2,
      sample: rows.slice(1),
      links: [{ href: url, near: true }],
    },
  ]);
  expect(tables[0]?.total).toBe(name === 'GitHub with React' ? 4 : undefined);
  const element = elements.get('table-1');
  const extracted = element && extractTable(element, readPage(document, url));
  expect(extracted?.columns).toEqual(rows[0]);
  expect(extracted?.records.map((record) => record.map((cell) => cell.element?.textContent))).toEqual(
    rows.slice(1),
  );
});

test.each(['{"payload":', '{"payload":{"blob":{"csv":null}}}', 'null', '{"payload":{"blob":{"csv":[]}}}'])(
  'embedded data %s says no total',
  (text) => {
    const { url = '', body = '' } = views['GitHub with React'] ?? {};
    const { document } = pageOf(body.replace(/\{"payload".*\}/, text), url);
    expect(detect(document, url).findings.findings.find(({ kind }) => kind === 'table')).not.toHaveProperty(
      'total',
    );
  },
);

test('a file of words alone has a header, too', () => {
  const { url = '', body = '' } = views['GitLab'] ?? {};
  const { document } = pageOf(
    body.replace('<td>id</td>', '<td>ident</td>').replaceAll(/<td>[79]<\/td>/g, '<td>word</td>'),
    url,
  );
  expect(detect(document, url).findings.findings).toContainEqual(
    expect.objectContaining({ columns: ['ident', 'name', 'kind'] }),
  );
});

test('classes alone make no CSV view', () => {
  const body = `<table class="data-table b-table">${rows.map((fields, n) => `<tr>${line(fields, n === 0 ? 'th' : 'td')}</tr>`).join('')}</table>`;
  expect(detect(pageOf(body).document, 'https://town.example/').findings.findings).toMatchObject([
    { id: 'table-1' },
  ]);
});
