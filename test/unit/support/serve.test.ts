import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, servePages, type TestSite } from '../../support/serve.ts';

let folder: string;
let site: TestSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emendata-serve-'));
  await mkdir(join(folder, 'public'));
  await writeFile(join(folder, 'secret.csv'), 'secret');
  await writeFile(join(folder, 'public', 'data.csv'), 'a,b\n');
  await writeFile(join(folder, 'public', 'index.html'), '<p>home');
  site = await serveFolder(join(folder, 'public'));
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** Status of a path sent as written: `fetch` would resolve its dots. */
async function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(site.url, { path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

test('serves files with their type, and the index of a folder', async () => {
  const file = await fetch(`${site.url}/data.csv?v=1`);
  expect([await file.text(), file.headers.get('content-type')]).toEqual(['a,b\n', 'text/csv; charset=utf-8']);
  expect(await (await fetch(site.url)).text()).toBe('<p>home');
});

test.each(['/../secret.csv', '/%2e%2e/secret.csv', '/..%2fsecret.csv', '/missing', '/%', '//secret.csv'])(
  'serves nothing at %s',
  async (path) => {
    expect(await statusOf(path)).toBe(404);
  },
);

test('answers as told and remembers what was asked for', async () => {
  const pages = await servePages({ '/no': { body: 'no', status: 403, headers: { 'x-why': 'told' } } });
  const response = await fetch(`${pages.url}/no?again`);
  expect([response.status, response.headers.get('x-why'), await response.text()]).toEqual([
    403,
    'told',
    'no',
  ]);
  expect(pages.requests).toEqual(['GET /no?again']);
  await pages.close();
});
