import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { correctCell } from '../../../playground/walk/person.ts';
import { changedLines } from '../../../playground/walk/repository.ts';
import { tablePage } from '../extension/pages.ts';
import { TOKENS } from '../extension/stage.ts';
import { publishStations, type Published } from '../extension/stations.ts';
import { goToSending, pressSend } from '../extension/workbench.ts';
import { openSiteStage, PANEL, type SiteStage } from './stage.ts';

let stage: SiteStage;
let stations: Published;
let bookmarklet: string;
let workbench: Surface;

beforeAll(async () => {
  stage = await openSiteStage();
  stations = await publishStations(stage.forge, 'stations');
});

afterAll(() => stage?.close());

test('the install page has the bookmarklet, and says that it wants to be dragged; in the reader’s language', async () => {
  const install = await stage.browser.open(`${stage.hosted.url}?lang=fr`);
  await install.waitFor('a.bookmarklet');
  expect(await install.evaluate(() => document.documentElement.lang)).toBe('fr');
  await install.click('a.bookmarklet');
  await install.waitFor('.said:has-text("page")');
  await install.click('a:has-text("English")');
  await install.waitFor(() => document.documentElement.lang === 'en');
  await install.waitFor('a.bookmarklet');
  bookmarklet = await install.evaluate(
    () => document.querySelector('a.bookmarklet')?.getAttribute('href') ?? '',
  );
  expect(bookmarklet.length).toBeLessThanOrEqual(60_000);
});

test('pressed on a page, it opens the table over it, and two cells are corrected', async () => {
  const headers = { 'content-security-policy': '' };
  const address = stage.serve('/stations', tablePage({ links: [stations.blob], headers }));
  const page = await stage.browser.open(address);
  await stage.browser.runBookmarklet(bookmarklet);
  await page.click(`${PANEL}.primary`);
  workbench = await stage.browser.frame('open.html');
  await workbench.waitFor('.editor [role=gridcell]');
  await correctCell(workbench, { find: 'Harbour Light', column: 'town', value: 'Cadiz, Spain' });
  await correctCell(workbench, { find: 'Saltpan', column: 'height', value: '2' });
  await workbench.waitForText('Review 2 corrections');
});

test('the send page, on top, makes a proposal that differs in the touched lines alone', async () => {
  const send = await goToSending(stage.browser, workbench);
  expect(await send.evaluate(() => window.top === window)).toBe(true);
  await pressSend(send, TOKENS.ada);
  await send.waitForText('proposal 1', 40_000);
  const repository = stage.forge.repositoryPath(stations.repository);
  const lines = await changedLines(repository, 'main', 'refs/pull/1/head');
  expect(lines.map((line) => line.replace(/\r$/, '')).toSorted()).toEqual([
    '+S03,Harbour Light,"Cadiz, Spain",3',
    '+S08,Saltpan,Husum,2',
    '-S03,Harbour Light,Cadiz,3',
    '-S08,Saltpan,Husum,1',
  ]);
});

test('the frame, which has stores of its own, knows that they were sent', async () => {
  await stage.browser.tab('/stations');
  await workbench.waitForText('Your corrections were sent');
  expect(await workbench.text()).not.toContain('Review 2 corrections');
});

test('the token is in no address and no request for a page', async () => {
  const everything = [
    ...(await stage.browser.tabs()),
    ...stage.forge.requests.map(({ path }) => path),
    ...stage.hosted.requests,
    await workbench.evaluate(() => document.documentElement.textContent),
  ];
  expect(everything.join('\n')).not.toContain(TOKENS.ada);
});
