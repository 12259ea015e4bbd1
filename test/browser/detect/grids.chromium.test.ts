import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildScript } from '../../../scripts/build-script.ts';
import { pageFindingsSchema, type TableFinding } from '../../../src/core/finding.ts';
import { launchBrowser, type BrowserHarness } from '../../support/browser.ts';
import { servePages, type TestSite } from '../../support/serve.ts';
import { libraryPages, RECORDS, recordOf } from './library-pages.ts';
import type { Look, SeenTable } from './look.ts';

let browser: BrowserHarness;
let site: TestSite;
let script: string;

beforeAll(async () => {
  script = await buildScript({ entry: 'test/browser/detect/look.ts' });
  site = await servePages(await libraryPages());
  browser = await launchBrowser({});
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The one table of a library's page, as a finding and as taken out of the page. */
async function lookAt(path: string, drawn: string): Promise<{ finding: TableFinding; table: SeenTable }> {
  const page = await browser.open(site.url + path);
  await page.waitFor(drawn);
  const { findings, tables } = (await page.evaluate(
    `(() => { ${script}; return emendata.look(); })()`,
  )) as Look;
  expect(pageFindingsSchema.safeParse(findings).error).toBeUndefined();
  const [finding, ...more] = findings.findings;
  if (finding?.kind !== 'table') throw new Error(`No table on ${path}`);
  expect(more).toEqual([]);
  const table = tables[finding.id];
  if (!table) throw new Error(`${finding.id} was not taken out of the page`);
  return { finding, table };
}

const columns = ['No.', 'Station', 'River', 'Level (m)', 'Seen'];
const grouped = [
  'No.',
  'Place > Station',
  'Place > River',
  'Level (m)',
  'Seen',
  'Extremes > Low',
  'Extremes > High',
];

test.each([
  ['/ag-grid', '.ag-row', [...columns, 'High'], 'gridcell'],
  ['/ag-grid-groups', '.ag-row', grouped, 'gridcell'],
  ['/tabulator', '.tabulator-row', [...columns, 'Low', 'High'], 'gridcell'],
  ['/data-tables', 'tbody tr + tr', columns, 'td'],
  ['/data-tables-scrolling', 'tbody tr + tr', columns, 'cell'],
  ['/grid-js', '.gridjs-tr + .gridjs-tr', columns, 'td'],
])('%s: columns, first records and their number are read', async (path, drawn, labels, role) => {
  const { finding, table } = await lookAt(path, drawn);
  expect(finding).toMatchObject({ tier: 'data', title: 'River levels', columns: labels, total: RECORDS });
  expect(finding.records).toBe(table.records.length);
  expect(finding.records).toBeLessThan(RECORDS);
  expect(finding.records).toBeGreaterThanOrEqual(8);
  expect(finding.sample[0]?.slice(0, columns.length)).toEqual(recordOf(0));
  for (const [n, record] of table.records.entries()) {
    expect(record.slice(0, columns.length)).toEqual(recordOf(n));
    expect(table.elements[n]).toEqual(record.map((text) => ({ text, role })));
  }
});

test('a grid that was scrolled is read in the order a reader sees it', async () => {
  const page = await browser.open(`${site.url}/ag-grid`);
  await page.waitFor('.ag-row');
  await page.evaluate(`document.querySelector('.ag-grid-viewport').scrollTop = 9000`);
  await page.waitFor('.ag-row[row-index="220"]');
  const { tables } = (await page.evaluate(`(() => { ${script}; return emendata.look(); })()`)) as Look;
  const numbers = Object.values(tables).flatMap(({ records }) => records.map(([number]) => Number(number)));
  expect(numbers.length).toBeGreaterThan(8);
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  expect(new Set(numbers).size).toBe(numbers.length);
});
