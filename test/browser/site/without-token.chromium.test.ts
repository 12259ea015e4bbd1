import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { correctCell } from '../../../playground/walk/person.ts';
import { patchesInBody } from '../../../src/moderate/body-patches.ts';
import { expectAccessible } from '../../support/axe.ts';
import { tablePage } from '../extension/pages.ts';
import { newTab } from '../extension/stage.ts';
import { publishStations, type Published } from '../extension/stations.ts';
import { goToSending } from '../extension/workbench.ts';
import { openSiteStage, PANEL, pressOn, type SiteStage } from './stage.ts';

let stage: SiteStage;
let stations: Published;
let send: Surface;

beforeAll(async () => {
  stage = await openSiteStage();
  stations = await publishStations(stage.forge, 'stations');
  const headers = { 'content-security-policy': '' };
  const page = await pressOn(stage, stage.serve('/stations', tablePage({ links: [stations.blob], headers })));
  await page.click(`${PANEL}.primary`);
  const workbench = await stage.browser.frame('open.html');
  await workbench.waitFor('.editor [role=gridcell]');
  await correctCell(workbench, { find: 'Harbour Light', column: 'town', value: 'Cadiz, Spain' });
  send = await goToSending(stage.browser, workbench);
});

afterAll(() => stage?.close());

test('the other ways come when they are asked for, on a page that everybody can use', async () => {
  await send.evaluate(() => document.querySelector('.other-ways')?.scrollIntoView());
  await send.click('.other-ways .button');
  await send.waitFor('.way.files', 20_000);
  expect(await send.evaluate(() => document.activeElement?.id)).toBe('other-ways');
  expect(await send.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expectAccessible(send);
});

test('the issue opens in a tab of its own, with the corrections in its address', async () => {
  await newTab(stage.browser, '/issues/new', () => send.click('.way.issue a.button'));
  const opened = (await stage.browser.tabs()).find((url) => url.includes('/issues/new')) ?? '';
  const [patch] = patchesInBody(new URL(opened).searchParams.get('body') ?? '');
  expect(patch?.changes).toMatchObject([{ op: 'set', before: 'Cadiz', after: 'Cadiz, Spain' }]);
  expect(patch?.source).toMatchObject({ repository: stations.repository });
});

test('the corrected file is copied for the forge’s editor, or shown to be copied', async () => {
  const page = await stage.browser.tab('send.html');
  await page.evaluate(() => document.querySelector('.way.editor')?.scrollIntoView());
  await page.click('.way.editor button');
  const outcome = () =>
    page.evaluate(
      () =>
        document.querySelector('.way.editor [role=status]')?.textContent ||
        document.querySelector<HTMLTextAreaElement>('.way.editor textarea')?.value,
    );
  await expect.poll(outcome).toMatch(/Copied|Cadiz, Spain/);
  await expectAccessible(page);
});

test('nothing was sent by any of it, and the draft stays until the person says that they did', async () => {
  expect(stage.forge.requests.filter(({ method }) => !['GET', 'OPTIONS'].includes(method))).toEqual([]);
  const page = await stage.browser.tab('send.html');
  await page.waitForText('Did you send it?');
  await page.evaluate(() => document.querySelector('.did-you-send')?.scrollIntoView());
  await page.click('.did-you-send .button:has-text("Yes, it is sent")');
  await page.waitForText('no longer kept as a draft');
  await page.evaluate(() => location.reload());
  await page.waitForText('There is nothing to send');
});
