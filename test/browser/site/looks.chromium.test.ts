import { afterAll, beforeAll, test } from 'vitest';
import { correctCell } from '../../../playground/walk/person.ts';
import { expectAccessible } from '../../support/axe.ts';
import { chromium, expectGoodLooks } from '../extension/looks.ts';
import { tablePage } from '../extension/pages.ts';
import { newTab, TOKENS } from '../extension/stage.ts';
import { publishStations, type Published } from '../extension/stations.ts';
import { pressSend } from '../extension/workbench.ts';
import { sharedLink } from './shared-link.ts';
import { openSiteStage, PANEL, pressOn, type SiteStage } from './stage.ts';

let stage: SiteStage;
let stations: Published;

beforeAll(async () => {
  stage = await openSiteStage();
  stations = await publishStations(stage.forge, 'stations');
});

afterAll(() => stage?.close());

const open = async (path: string) => chromium(await stage.browser.open(stage.hosted.url + path));

test.each([
  ['the install page', '', 'a.bookmarklet'],
  ['the choice of a file', 'open.html', '.own-file'],
  ['a damaged link', 'open.html#p=cut', '[role=alert]'],
  ['a question', 'open.html?url=https://town.example/fields.csv', '.button:has-text("Open")'],
  ['the desk', 'desk.html#contributions', 'main'],
])('%s', async (_, path, sign) => {
  const page = await open(path);
  await page.waitFor(sign);
  await expectGoodLooks(page);
});

test('from shared corrections to sending, with and without a token', async () => {
  const workbench = chromium(await stage.browser.open(await sharedLink(stage.hosted.url, stations.blob)));
  await workbench.click('.button:has-text("Open")');
  await workbench.waitFor('.offer');
  await expectGoodLooks(workbench);
  await workbench.click('.button:has-text("Take them over")');
  await correctCell(workbench, { find: 'Grange', column: 'height', value: '42' });
  await workbench.click('.dataset-header .primary');
  await workbench.waitFor('.review .closing .primary');
  await expectGoodLooks(workbench);
  const press = () => workbench.click('.review .closing .primary');
  const send = chromium(await newTab(stage.browser, 'send.html', press));
  await send.click('.button:has-text("Show the other ways")');
  await send.waitFor('.ways .way');
  await expectGoodLooks(send);
  await pressSend(send, TOKENS.ada);
  await send.waitForText('Thank you!');
  await expectGoodLooks(send);
});

test('over a page, and the page under it', async () => {
  const headers = { 'content-security-policy': '' };
  const address = stage.serve('/over', tablePage({ links: [stations.blob], headers }));
  const page = await pressOn(stage, address);
  await page.click(`${PANEL}.primary`);
  const frame = chromium(await stage.browser.frame('open.html'));
  await frame.waitFor('.editor [role=gridcell]');
  await expectGoodLooks(frame);
  await expectAccessible(page);
});
