import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { startChromium } from '../../../playground/browser/chromium.ts';
import { buildScript } from '../../../scripts/build-script.ts';
import type { PageMeasurement } from './in-page.ts';
import { addressOf, type PageLabel } from '../../support/labelled-pages.ts';
import { servePages } from './serve-pages.ts';

/** Opens each page in Chromium, nothing of it running, and measures there. A page that does not open is left out. */
export async function measurePages(
  dir: string,
  labels: readonly PageLabel[],
): Promise<Map<PageLabel, PageMeasurement>> {
  const ours = await buildScript({ entry: 'test/bench/detect/in-page.ts' });
  const peer = readFileSync(
    createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
    'utf8',
  );
  const pages = await servePages(dir);
  const browser = await startChromium({ headless: true });
  const measured = new Map<PageLabel, PageMeasurement>();
  try {
    const page = await browser.newPage();
    for (const label of labels) {
      const result = await measureOne(page, `${pages.address}${label.file}`, {
        code: `${peer};${ours};emendata.measure(${JSON.stringify(addressOf(label))})`,
      });
      if (result) measured.set(label, result);
    }
  } finally {
    await browser.close();
    pages.close();
  }
  return measured;
}

async function measureOne(
  page: Page,
  address: string,
  { code }: { code: string },
): Promise<PageMeasurement | undefined> {
  try {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the script of in-page.ts returns
    return (await page.evaluate(code)) as PageMeasurement;
  } catch (error) {
    console.error(`${address}: ${String(error)}`);
    return undefined;
  }
}
