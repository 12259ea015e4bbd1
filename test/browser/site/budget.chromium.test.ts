import { readFile } from 'node:fs/promises';
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
  const scripts = stage.hosted.requests.flatMap((request) => /^GET (.*\.js)$/.exec(request)?.[1] ?? []);
  const sizes = await Promise.all(scripts.map(async (path) => [path, await compressedSize(path)] as const));
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`${total} bytes of script before the first table (limit ${BUDGET})`, sizes);
  expect(scripts.length).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(BUDGET);
});

async function compressedSize(path: string): Promise<number> {
  return gzipSync(await readFile(join(builtSite(), path))).length;
}
