import { afterAll, beforeAll, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { chromium, expectGoodColors, expectGoodLooks } from './looks.ts';
import { propose, setCell } from './proposals.ts';
import { newTab, openStage, TOKENS, type Stage } from './stage.ts';
import { changeStations, publishStations, STATIONS } from './stations.ts';

let stage: Stage;
let page: string;

beforeAll(async () => {
  stage = await openStage();
  const { repository } = await publishStations(stage.forge, 'stations');
  const send = (name: string, height: string) =>
    propose(stage.forge, {
      repository,
      token: TOKENS.ada,
      edit(document) {
        setCell(document, 'S02', 'town', name);
        setCell(document, 'S06', 'height', height);
        document.insertRecord(4, ['S11', 'West Pier', 'Kiel', '=5']);
        document.deleteRecord(0);
      },
      remarks: () => ({
        note: 'Measured anew',
        evidence: 'https://example.org/a-long-address/'.padEnd(120, 'x'),
      }),
    });
  ({ page } = await send(' Berg\u200b', '42'));
  await send('Berg', '43');
  await changeStations(stage.forge, repository, STATIONS.replace('Fécamp,41', 'Fécamp,44'));
});

afterAll(() => stage?.close());

const expectGood = (surface: Surface) => expectGoodLooks(chromium(surface));

test('from the popup over judging and confirming to what was done', async () => {
  await stage.browser.open(page);
  const popup = await stage.browser.clickToolbar();
  await popup.waitForText('Review this proposal');
  await expectGoodColors(chromium(popup));
  await popup.click('.entries .primary');
  const overlay = await stage.browser.overlay();
  await overlay.waitForText('changed meanwhile');
  await overlay.press('r');
  await expectGood(overlay);
  await overlay.press('1');
  await overlay.press('Shift+A');
  await overlay.click('.record-context summary');
  await expectGood(overlay);

  const desk = await newTab(stage.browser, 'desk.html', () => overlay.click('.closing .primary'));
  await desk.waitFor('#token');
  await expectGood(desk);
  await desk.evaluate(() => document.querySelector('#token')?.scrollIntoView({ block: 'center' }));
  await desk.type('#token', 'token-of-harbour');
  await desk.click('.closing .primary');
  await desk.waitForText('Done. Thank you!', 40_000);
  await expectGood(desk);
});

test('the inbox, its batches and the other pages of the desk', async () => {
  const desk = await stage.browser.openExtensionPage('desk.html#nowhere');
  await desk.waitForText('There is no such page');
  await expectGood(desk);
  await desk.click('nav a:has-text("My contributions")');
  await desk.waitForText('You have not corrected anything yet');
  await expectGood(desk);
  await desk.click('nav a:has-text("Inbox")');
  await desk.waitForText('You are signed in');
  await expectGood(desk);
  await desk.click('.closing .button:has-text("Read the inbox")');
  await desk.waitForText('2 open proposals');
  await desk.click('.inbox-group header [type=checkbox]');
  await desk.click('.closing .button:has-text("Refuse these 2")');
  await expectGood(desk);
  await desk.click('.closing .button:has-text("duplicate")');
  await desk.waitForText('Confirm: refuse');
  await expectGood(desk);
});
