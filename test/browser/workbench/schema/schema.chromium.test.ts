import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChromiumSurface } from '../../../../playground/browser/chromium-surface.ts';
import { launchBrowser, type BrowserHarness } from '../../../support/browser.ts';
import { chromium, expectGoodLooks } from '../../extension/looks.ts';
import { writePageExtension } from '../page-extension.ts';

let folder: string;
let browser: BrowserHarness;
let screen: ChromiumSurface;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emendata-schema-'));
  const entry = join(import.meta.dirname, 'schema-page.tsx');
  await writePageExtension(join(folder, 'extension'), { name: 'schema', entry });
  browser = await launchBrowser({ extension: join(folder, 'extension') });
  screen = chromium(await browser.openExtensionPage('schema.html'));
  await screen.waitForText('5 columns');
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** What has the keyboard. */
const focused = () =>
  screen.evaluate(() => {
    const element = document.activeElement;
    return element?.closest('label')?.querySelector('span')?.textContent ?? element?.textContent ?? '';
  });

async function tabTo(name: string): Promise<void> {
  for (let n = 0; n < 40; n++) {
    if ((await focused()).startsWith(name)) return;
    await screen.press('Tab');
  }
  expect(await focused()).toBe(name);
}

test('the columns, closed, can be read and looked at', async () => {
  await screen.waitForText('Whole number');
  await expectGoodLooks(screen);
});

test('a column is corrected by keyboard alone', async () => {
  await tabTo('seats');
  await screen.press('Enter');
  await screen.waitForText('399 of 400 values looked at fit. Not these: many');
  await tabTo('Name for people');
  await screen.type('.fields [open] input:not([type=checkbox])', 'Seats for people');
  await screen.press('Tab');
  await screen.waitForText('You corrected it.');
  await tabTo('The file');
  await screen.press('Enter');
  await screen.waitForText('"title": "Seats for people"');
  await expectGoodLooks(screen);
});
