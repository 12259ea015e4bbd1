import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../../support/site.ts';
import { tablePage } from '../extension/pages.ts';
import { publishStations } from '../extension/stations.ts';
import { openSiteStage, PANEL, pressOn, type SiteStage } from './stage.ts';

/** Bytes of script, compressed, that somebody on a slow line may wait for. */
const BUDGET = 150_000;

let stage: SiteStage;

beforeAll(async () => {
  stage = await openSiteStage();
});

afterAll(() => stage?.close());

test('no more script than the budget is loaded before the first table is there', async () => {
  const { blob } = await publishStations(stage.forge, 'stations');
  const headers = { 'content-security-policy': '' };
  const page = await pressOn(stage, stage.serve('/stations', tablePage({ links: [blob], headers })));
  await page.click(`${PANEL}.primary`);
  const loaded = await (await stage.browser.frame('open.html')).evaluate(scriptsOfFirstTable);
  const scripts = loaded.filter((path) => !isLanguage(path));
  expect(scripts.length).toBe(loaded.length - 1);
  const sum = await sumOf(scripts.map(compressedSize));
  const languages = (await readdir(join(builtSite(), 'assets'))).filter(isLanguage);
  expect(languages).toHaveLength(3);
  for (const language of languages) {
    const total = sum + (await compressedSize(join('assets', language)));
    console.log(`${total} bytes of script before the first table with ${language} (limit ${BUDGET})`);
    expect(total).toBeLessThanOrEqual(BUDGET);
  }
});

/** In the page: the paths of the scripts that were asked for when the first cell is there. What the table does not need comes after it. */
async function scriptsOfFirstTable(): Promise<string[]> {
  while (document.querySelector('.editor [role=gridcell]') === null)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const site = new URL('.', location.href).href;
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  return asked.filter((name) => name.endsWith('.js')).map((name) => name.replace(site, ''));
}

/** Every reader loads one of these, and this one is English. */
function isLanguage(path: string): boolean {
  return /(?:^|\/)(?:en|es|fr)-[^/]*\.js$/.test(path);
}

async function sumOf(sizes: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function compressedSize(path: string): Promise<number> {
  return gzipSync(await readFile(join(builtSite(), path))).length;
}
