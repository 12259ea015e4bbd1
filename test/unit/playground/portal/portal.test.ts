import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createPortal, SAMPLE_DATASETS, type Portal } from '../../../../playground/portal/index.ts';
import { servePages, type TestSite } from '../../../support/serve.ts';

const RAW = '/northway/airports/raw/main/data/airports.csv';
const HOSTILE = '<script>alert(1)</script>"\'&';

const pages: Record<string, { body: string }> = {};
let forge: TestSite;
let portal: Portal;

beforeAll(async () => {
  forge = await servePages(pages);
  portal = await createPortal({ forge, datasets: SAMPLE_DATASETS });
});

beforeEach(() => {
  const records = Array.from({ length: 45 }, (_, at) => `${at},"Field, ${at}",-${at}.5`);
  pages[RAW] = { body: ['code,name,latitude', ...records, ''].join('\n') };
});

afterAll(async () => {
  await portal.close();
  await forge.close();
});

test('lists every dataset', async () => {
  const page = await (await fetch(portal.url)).text();
  for (const { slug, title } of SAMPLE_DATASETS) {
    expect(page).toContain(`<a href="/dataset/${slug}">${title}</a>`);
  }
});

test('shows the first records, the size of the file and where it is kept', async () => {
  const page = await (await fetch(`${portal.url}/dataset/airports`)).text();
  expect(page).toContain('first 40 of 45 records');
  expect(page).toContain('>Field, 39</td>');
  expect(page).not.toContain('Field, 40');
  expect(page).toContain('href="/download/airports.csv"');
  expect(page).toContain(`href="${forge.url}${RAW}"`);
  expect(page).toContain(`href="${forge.url}${RAW.replace('/raw/', '/blob/')}"`);
});

test('shows a correction as soon as the forge has it', async () => {
  pages[RAW] = { body: 'code,name\nX,Corrected\n' };
  expect(await (await fetch(`${portal.url}/dataset/airports`)).text()).toContain('>Corrected</td>');
});

test('gives the very bytes of the forge, without a header for other origins', async () => {
  const response = await fetch(`${portal.url}/download/airports.csv`);
  expect(await response.text()).toBe(pages[RAW]?.body);
  expect(response.headers.get('content-disposition')).toContain('airports.csv');
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('shows a hostile header and cell as text', async () => {
  const field = `"${HOSTILE.replaceAll('"', '""')}"`;
  pages[RAW] = { body: `code,${field}\n1,${field}\n` };
  const page = await (await fetch(`${portal.url}/dataset/airports`)).text();
  expect(page).not.toContain('<script>');
  expect(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)).toHaveLength(2);
});

test('says so when the forge does not give the file', async () => {
  delete pages[RAW];
  const response = await fetch(`${portal.url}/dataset/airports`);
  expect(response.status).toBe(502);
  expect(await response.text()).toContain('does not answer');
  expect((await fetch(`${portal.url}/download/airports.csv`)).status).toBe(502);
});

test.each(['/nowhere', '/dataset/none', '/download/none.csv', '/assets/none.css', '/assets/constructor'])(
  'has nothing at %s',
  async (path) => {
    expect((await fetch(portal.url + path)).status).toBe(404);
  },
);

test.each([
  ['', 'content-security-policy', /default-src 'none';(?!.*(sandbox|script-src))/],
  ['?variant=unknown', 'content-security-policy', /default-src 'none';(?!.*(sandbox|script-src))/],
  ['?variant=sandbox', 'content-security-policy', /default-src 'none';.*; sandbox$/],
  ['?variant=dialog', 'content-security-policy', /script-src 'self'$/],
  ['?variant=coep', 'cross-origin-embedder-policy', /^require-corp$/],
])('keeps overlays out with “%s”', async (query, header, expected) => {
  const { headers } = await fetch(`${portal.url}/dataset/airports${query}`);
  expect(headers.get(header)).toMatch(expected);
});
