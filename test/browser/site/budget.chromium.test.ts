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
  await (await stage.browser.frame('open.html')).waitFor('.editor [role=gridcell]');
  const loaded = stage.hosted.requests.flatMap((request) => /^GET (.*\.js)$/.exec(request)?.[1] ?? []);
  const before = loaded.filter((path) => !isAfterwards(path));
  const scripts = before.filter((path) => !isLanguage(path));
  expect(scripts.length).toBe(before.length - 1);
  const sum = await sumOf(scripts.map(compressedSize));
  const languages = (await readdir(join(builtSite(), 'assets'))).filter(isLanguage);
  expect(languages).toHaveLength(3);
  for (const language of languages) {
    const total = sum + (await compressedSize(join('assets', language)));
    console.log(`${total} bytes of script before the first table with ${language} (limit ${BUDGET})`);
    expect(total).toBeLessThanOrEqual(BUDGET);
  }
});

/** An effect of the editor fetches these once the table is there, to lay over it what the page shows. */
function isAfterwards(path: string): boolean {
  return /(?:^|\/)(?:SeenNotice|place-[a-z]{2})-[^/]*\.js$/.test(path);
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
