import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type BrowserHarness } from '../../support/browser.ts';
import { servePages, type TestSite } from '../../support/serve.ts';

const PAGE = '<!doctype html><html lang="en"><title>Page</title><h1>A page</h1>';
const INPUT = `${PAGE}<input type="file" hidden><output></output>`;

let browser: BrowserHarness;
let site: TestSite;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emendata-harness-'));
  site = await servePages({
    '/plain': { body: PAGE },
    '/strict': { body: PAGE, headers: { 'content-security-policy': "default-src 'none'" } },
    '/frame': { body: INPUT },
  });
  browser = await launchBrowser({});
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('a bookmarklet runs in the page, however strict it is', async () => {
  const page = await browser.open(`${site.url}/strict`);
  await browser.runBookmarklet('javascript:void(document.title="Ran%20here")');
  await page.waitFor(() => document.title === 'Ran here');
});

test('a frame of another site in a closed shadow root takes a file', async () => {
  await browser.open(`${site.url}/plain`);
  const frame = `${site.url.replace('127.0.0.1', 'localhost')}/frame`;
  const script = `const host = document.createElement('a-host');
    host.attachShadow({ mode: 'closed' }).append(Object.assign(document.createElement('iframe'), { src: '${frame}' }));
    document.body.append(host)`;
  await browser.runBookmarklet(`javascript:(()=>{${encodeURIComponent(script)}})()`);
  const surface = await browser.frame('/frame');
  expect(await surface.url()).toBe(frame);
  await writeFile(join(folder, 'a.csv'), 'id,name\n1,Ada\n');
  await surface.evaluate(() => {
    const input = document.querySelector('input');
    input?.addEventListener('change', () => {
      document.body.append(`Chose ${input.files?.[0]?.name}, ${input.files?.[0]?.size} bytes`);
    });
  });
  await surface.chooseFile('input', join(folder, 'a.csv'));
  await surface.waitForText('Chose a.csv, 14 bytes');
});

test('what needs the extension says that there is none', async () => {
  await expect(browser.clickToolbar()).rejects.toThrow('no extension');
});
