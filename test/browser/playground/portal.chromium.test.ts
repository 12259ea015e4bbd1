import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createPortal,
  forgeAddresses,
  SAMPLE_DATASETS,
  type Portal,
} from '../../../playground/portal/index.ts';
import { expectAccessible } from '../../support/axe.ts';
import { launchBrowser, type BrowserHarness } from '../../support/browser.ts';
import { servePages, type TestSite } from '../../support/serve.ts';
import { writeSampleExtension } from '../support/sample-extension.ts';

const AIRPORTS = new URL('../../../node_modules/vega-datasets/data/airports.csv', import.meta.url);

let folder: string;
let forge: TestSite;
let portal: Portal;
let browser: BrowserHarness;

beforeAll(async () => {
  const datasets = SAMPLE_DATASETS.slice(0, 1);
  const addresses = datasets.map(
    (dataset) => new URL(forgeAddresses({ url: 'http://forge' }, dataset).raw).pathname,
  );
  const body = await readFile(AIRPORTS);
  folder = await mkdtemp(join(tmpdir(), 'emendata-portal-'));
  forge = await servePages(Object.fromEntries(addresses.map((path) => [path, { body }])));
  portal = await createPortal({ forge, datasets });
  const extension = await writeSampleExtension(join(folder, 'extension'));
  browser = await launchBrowser({ extension, width: 500, dark: true });
});

afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await forge?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test.each(['/', '/dataset/airports', '/nowhere'])('%s is accessible', async (path) => {
  const page = await browser.open(portal.url + path);
  await expect(expectAccessible(page)).resolves.toBeUndefined();
});

test('at 320 pixels the table scrolls and nothing else leaves the page', async () => {
  const page = await browser.open(`${portal.url}/dataset/airports`);
  const [right, hidden] = await page.evaluate(() => {
    // Browsers make no window this narrow; the body is as good, no media query lies in between.
    document.body.style.width = '320px';
    const table = document.querySelector('.scroll');
    const outside = [...document.querySelectorAll('body *:not(.scroll *)')];
    const rights = outside.map((element) => element.getBoundingClientRect().right);
    return [Math.max(...rights), (table?.scrollWidth ?? 0) - (table?.clientWidth ?? 0)];
  });
  expect(right).toBeLessThanOrEqual(320);
  expect(hidden).toBeGreaterThan(0);
});

test('runs no script of the page, whatever the file holds', async () => {
  const page = await browser.open(`${portal.url}/dataset/airports`);
  const injected = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "script ran"';
    document.body.append(script);
    return document.title;
  });
  expect(injected).not.toBe('script ran');
});

test('lays a modal dialog over the page until it is answered', async () => {
  const page = await browser.open(`${portal.url}/dataset/airports?variant=dialog`);
  await page.waitFor('dialog:modal');
  await page.click('dialog button');
  await page.waitFor(() => document.querySelector('dialog:modal') === null);
  expect(await page.url()).toContain('variant=dialog');
});
