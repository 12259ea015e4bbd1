import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../../support/axe.ts';
import { launchBrowser, type BrowserHarness } from '../../support/browser.ts';
import { servePages, type TestSite } from '../../support/serve.ts';
import { writeSampleExtension } from './sample-extension.ts';

const PAGE = '<!doctype html><html lang="en"><title>Page</title><h1>A page</h1><p>With words.</p>';

let browser: BrowserHarness;
let site: TestSite;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emendata-harness-'));
  site = await servePages({
    '/': { body: PAGE },
    '/strict': { body: PAGE, headers: { 'content-security-policy': "default-src 'none'" } },
    '/sandbox': { body: PAGE, headers: { 'content-security-policy': 'sandbox' } },
    '/bad': { body: '<!doctype html><html lang="en"><title>Bad</title><img src="x.png"><button></button>' },
    '/moved': { body: '', status: 302, headers: { location: '/' } },
  });
  browser = await launchBrowser({ extension: await writeSampleExtension(join(folder, 'extension')) });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('a page', () => {
  test('is read after a redirect', async () => {
    const page = await browser.open(`${site.url}/moved`);
    expect(await page.url()).toBe(`${site.url}/`);
    expect(await page.text()).toContain('With words.');
  });

  test('is evaluated under a CSP that forbids everything', async () => {
    const page = await browser.open(`${site.url}/strict`);
    const sum = await page.evaluate((first: number, second: number) => Promise.resolve(first + second), 2, 3);
    expect(sum).toBe(5);
    expect(await page.evaluate('document.title')).toBe('Page');
  });

  test('reaches nothing but this machine', async () => {
    const page = await browser.open(`${site.url}/`);
    const reach = (url: string) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      );
    expect(await page.evaluate(reach, 'https://example.org/')).toBe('refused');
    expect(await page.evaluate(reach, `${site.url}/`)).toBe('reached');
  });

  test('is English, in UTC and light', async () => {
    const page = await browser.open(`${site.url}/`);
    const place = () => [
      navigator.language,
      Intl.DateTimeFormat().resolvedOptions().timeZone,
      matchMedia('(prefers-color-scheme: dark)').matches,
    ];
    expect(await page.evaluate(place)).toEqual(['en-GB', 'UTC', false]);
  });

  test('fails a wait in words', async () => {
    const page = await browser.open(`${site.url}/`);
    await expect(page.waitFor('#missing', 200)).rejects.toThrow('Waited 200 ms for #missing');
    await expect(page.waitForText('missing', 200)).rejects.toThrow('“missing”');
    await expect(browser.tab('/missing', 200)).rejects.toThrow('/missing');
  });
});

describe('the toolbar button', () => {
  test('opens the popup and grants the page it was clicked on', async () => {
    await browser.open(`${site.url}/strict`);
    const popup = await browser.clickToolbar();
    await popup.click('button:has-text("Mark")');
    await popup.waitForText('Marked');
    expect(await popup.text()).toContain(`Marked ${site.url}/strict, trusted true`);
  });

  test('grants that page alone', async () => {
    await browser.open(`${site.url}/`);
    const popup = await browser.openExtensionPage('popup.html');
    await popup.click('#mark');
    await popup.waitFor('output:has-text("Refused")');
    expect(await popup.text()).not.toContain('Marked');
  });

  test('opens the popup again and again', async () => {
    await browser.open(`${site.url}/`);
    await browser.clickToolbar();
    const popup = await browser.clickToolbar();
    expect(await popup.text()).toContain('Mark');
  });

  test('survives a popup that closes in the click', async () => {
    await browser.open(`${site.url}/`);
    const popup = await browser.clickToolbar();
    await popup.click('#leave');
    const page = await browser.tab('page.html?left');
    await page.waitForText('Page');
    expect(await browser.tabs()).toContain(await page.url());
  });
});

describe('the overlay', () => {
  test.each(['/', '/strict'])('takes clicks and keys in a closed shadow root on %s', async (path) => {
    const page = await browser.open(site.url + path);
    await (await browser.clickToolbar()).click('#mark');
    await page.click('sample-marker >>> button:has-text("Open")');
    const overlay = await browser.overlay();
    await overlay.type('input', 'Ünïted +1');
    await overlay.press('Control+b');
    await overlay.click('button');
    await overlay.waitForText('Read Ünïted +1, trusted true');
    expect(await overlay.text()).toContain('Ctrl b');
    expect(await page.evaluate(() => document.documentElement.dataset.trusted)).toBe('true');
    expect(await page.evaluate(() => document.querySelector('sample-overlay')?.shadowRoot === null)).toBe(
      true,
    );
    await overlay.screenshot(join(folder, 'overlay.png'));
    expect((await readFile(join(folder, 'overlay.png'))).subarray(1, 4).toString()).toBe('PNG');
  });

  test('is not found where the page forbids it', async () => {
    const page = await browser.open(`${site.url}/sandbox`);
    await (await browser.clickToolbar()).click('#mark');
    await page.click('sample-marker >>> button');
    await page.waitFor('sample-overlay');
    await expect(browser.overlay(500)).rejects.toThrow('the overlay');
  });
});

describe('axe', () => {
  test('passes good documents and names what is wrong with a bad one', async () => {
    await expectAccessible(await browser.open(`${site.url}/strict`));
    await browser.open(`${site.url}/`);
    await expectAccessible(await browser.clickToolbar());
    await expect(expectAccessible(await browser.open(`${site.url}/bad`))).rejects.toThrow(
      /image-alt[^]*button-name|button-name[^]*image-alt/,
    );
  });
});

test('a host is granted on request after the yes', async () => {
  await browser.allowHosts('http://127.0.0.1:8080/*');
  const page = await browser.openExtensionPage('page.html');
  await page.click('#ask');
  await page.waitForText('Granted');
  expect(await page.text()).toContain('Granted true');
});

test('the extension is reloaded in place', async () => {
  await browser.open(`${site.url}/`);
  await browser.reloadExtension();
  expect(await (await browser.clickToolbar()).text()).toContain('Mark');
});

test('a killed browser keeps what a profile holds', async () => {
  const options = { extension: join(folder, 'extension'), profile: join(folder, 'profile'), dark: true };
  const first = await launchBrowser(options);
  const page = await first.openExtensionPage('page.html');
  await page.waitForText('Kept undefined');
  await page.type('input', 'worth keeping');
  await page.click('button');
  await page.waitForText('Saved');
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await first.kill();
  const second = await launchBrowser(options);
  await (await second.openExtensionPage('page.html')).waitForText('Kept worth keeping');
  await second.close();
});
