import { afterAll, beforeAll, expect, test } from 'vitest';
import { tablePage } from '../extension/pages.ts';
import { publishStations } from '../extension/stations.ts';
import { openSiteStage, PANEL, type SiteStage } from './stage.ts';

let stage: SiteStage;

beforeAll(async () => {
  stage = await openSiteStage();
});

afterAll(() => stage?.close());

test('the link on the install page, kept as a bookmark, opens the table of another page', async () => {
  const { blob } = await publishStations(stage.forge, 'stations');
  const install = await stage.browser.open(stage.hosted.url);
  await install.waitFor('a.bookmarklet');
  const address = await install.evaluate(
    () => document.querySelector('a.bookmarklet')?.getAttribute('href') ?? '',
  );
  expect(address.length).toBeLessThanOrEqual(60_000);
  const headers = { 'content-security-policy': '' };
  const page = await stage.browser.open(stage.serve('/stations', tablePage({ links: [blob], headers })));
  await stage.browser.runBookmarklet(address);
  await page.click(`${PANEL}.primary`);
  await (await stage.browser.frame('open.html')).waitFor('.editor [role=gridcell]');
});

test('pressed where it stands, it says that it wants to be dragged; in three languages', async () => {
  const install = await stage.browser.open(`${stage.hosted.url}?lang=fr`);
  await install.waitFor('a.bookmarklet');
  expect(await install.evaluate(() => document.documentElement.lang)).toBe('fr');
  await install.click('a.bookmarklet');
  await install.waitFor('.said:has-text("page")');
  expect(await install.url()).toContain('lang=fr');
  await install.click('a:has-text("Español")');
  await install.waitFor(() => document.documentElement.lang === 'es');
});
