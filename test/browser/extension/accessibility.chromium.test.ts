import { afterAll, beforeAll, test } from 'vitest';
import type { ChromiumSurface } from '../../../playground/browser/chromium-surface.ts';
import { correctCell } from '../../../playground/walk/person.ts';
import { chromium, expectGoodColors, expectGoodLooks } from './looks.ts';
import { tablePage } from './pages.ts';
import { newTab, openStage, TOKENS, type Stage } from './stage.ts';
import { changeStations, publishStations, STATIONS, type Published } from './stations.ts';
import { pressSend } from './workbench.ts';

let stage: Stage;
let stations: Published;

beforeAll(async () => {
  stage = await openStage();
  stations = await publishStations(stage.forge, 'stations');
});

afterAll(() => stage?.close());

test.each<[string, () => string, string]>([
  ['findings', () => stage.serve('/stations', tablePage({ links: [stations.blob] })), 'Data on this page'],
  ['nothing found', () => stage.serve('/none', { body: '<title>None</title><p>None' }), 'No data table'],
  ['a page of the browser', () => 'chrome://version', 'cannot work on this page'],
])('the popup: %s', async (_, address, says) => {
  await stage.browser.open(address());
  const popup = await stage.browser.clickToolbar();
  await popup.waitForText(says);
  await expectGoodColors(chromium(popup));
});

test('from choosing to sending, a conflict between, and problems', async () => {
  const workbench = await open('workbench.html');
  await workbench.waitFor('#address');
  await expectGoodLooks(workbench);

  await workbench.type('#address', stations.blob.replace('stations.csv', 'missing.csv'));
  await workbench.press('Enter');
  await workbench.waitFor('[role=alert]');
  await expectGoodLooks(workbench);

  await workbench.click('.button:has-text("Give another address")');
  await workbench.type('#address', stations.blob);
  await workbench.press('Enter');
  await workbench.waitFor('.editor [role=gridcell]');
  await correctCell(workbench, { find: 'Grange', column: 'height', value: '42' });
  await correctCell(workbench, { find: 'Saltpan', column: 'height', value: '2' });
  await workbench.click('.tools .button:has-text("Add a record")');
  await expectGoodLooks(workbench);

  await workbench.click('.dataset-header [title="Publisher settings"]');
  await workbench.waitFor('.wizard .preview');
  await expectGoodLooks(workbench);
  await workbench.click('.button:has-text("Back")');

  await workbench.click('.dataset-header .primary');
  await workbench.waitFor('.review .lines');
  await workbench.click('.change summary');
  await expectGoodLooks(workbench);

  const toSending = () => workbench.click('.review .closing .primary');
  const send = chromium(await newTab(stage.browser, 'send.html', toSending));
  await send.waitFor('#token');
  await expectGoodLooks(send);
  await changeStations(stage.forge, stations.repository, STATIONS.replace('Fécamp,41', 'Fécamp,43'));
  await pressSend(send, TOKENS.ada);
  await send.waitForText('The file changed meanwhile');
  await expectGoodLooks(send);

  await send.click('.button:has-text("Send the other")');
  await pressSend(send);
  await send.waitForText('Thank you!');
  await expectGoodLooks(send);

  const desk = await open('desk.html#contributions');
  await desk.waitForText('waiting for an answer');
  await expectGoodLooks(desk);
});

async function open(path: string): Promise<ChromiumSurface> {
  return chromium(await stage.browser.openExtensionPage(path));
}

test('the overlay', async () => {
  await stage.browser.open(stage.serve('/over', tablePage({ links: [stations.blob] })));
  await (await stage.browser.clickToolbar()).click('.entries .primary');
  const overlay = chromium(await stage.browser.overlay());
  await overlay.waitFor('.editor [role=gridcell]');
  await expectGoodLooks(overlay);
});
