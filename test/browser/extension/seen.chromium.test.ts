import { afterAll, beforeAll, test } from 'vitest';
import { tabTo } from './keys.ts';
import { chromium, expectGoodColors, expectGoodLooks } from './looks.ts';
import { escape, tablePage } from './pages.ts';
import { openStage, type Stage } from './stage.ts';
import { publishStations, STATIONS } from './stations.ts';
import { overlayGone } from './workbench.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage?.close());

const BOX =
  '<h2>Office</h2><table class="infobox"><tr><th>Head</th><td>Ada</td></tr><tr><th>Phone</th><td>1</td></tr></table>';

test('a page that leaves a doubt: the popup, the files to choose from, the hosts to ask', async () => {
  const { blob } = await publishStations(stage.forge, 'several');
  const { blob: other } = await publishStations(stage.forge, 'other');
  const extra = `${BOX}<p><a href="https://unpkg.com/stations@1/data/stations.csv">npm</a></p>`;
  await stage.browser.open(stage.serve('/several', tablePage({ links: [blob, other], extra })));
  const popup = await stage.browser.clickToolbar();
  await popup.waitFor('.boxes summary');
  await expectGoodColors(chromium(popup));
  await popup.click('button[aria-label="Correct “Stations of the coast”"]');
  const overlay = await stage.browser.overlay();
  await overlay.waitForText('Ask registry.npmjs.org where this package is made');
  await expectGoodLooks(chromium(overlay));
  await tabTo(overlay, 'Ask registry.npmjs.org');
  await overlay.click('button[aria-label="Close"]');
  await overlayGone(stage.browser);
});

test('a file that holds nothing of the page is doubted, and the keyboard leads to another one', async () => {
  const { blob } = await publishStations(stage.forge, 'fruit', {
    content: 'code,label\r\nx,apples\r\ny,pears\r\nz,plums\r\n',
  });
  await stage.browser.open(stage.serve('/fruit', tablePage({ links: [blob] })));
  const popup = await stage.browser.clickToolbar();
  await popup.click('button[aria-label="Correct “Stations of the coast”"]');
  const overlay = await stage.browser.overlay();
  await overlay.waitForText('This does not look like the file behind the table');
  await expectGoodLooks(chromium(overlay));
  await tabTo(overlay, 'Choose another file');
  await overlay.press('Enter');
  await overlay.waitForText('Where does this data live?');
  await overlay.click('button[aria-label="Close"]');
  await overlayGone(stage.browser);
});

test('of two records that say what the page says, one is picked by keyboard', async () => {
  const twin = `${STATIONS}\r\nS11,Old Mill,"Berg, Upper",140`;
  const { blob } = await publishStations(stage.forge, 'twin', { content: twin });
  const rows = [
    'North Quay,Ardal,12',
    'Old Mill,Berg; Upper,140',
    'Harbour Light,Cadiz,3',
    'Fern Hollow,Ely,88',
  ]
    .map((line) => line.split(',').map((text) => `<td>${escape(text.replace(';', ','))}</td>`))
    .map((cells) => `<tr>${cells.join('')}</tr>`);
  const table = `<table><tr><th>Name</th><th>Town</th><th>Height</th></tr>${rows.join('')}</table>`;
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Twins</title><body><h1>Twins</h1>
    <p><a href="${escape(blob)}">stations.csv</a></p>${table}</body></html>`;
  const page = await stage.browser.open(stage.serve('/twins', { body }));
  const popup = await stage.browser.clickToolbar();
  await popup.click('button:has-text("Point at a cell of the page")');
  await page.click('tr:nth-child(3) td:has-text("140")');
  const overlay = await stage.browser.overlay();
  await overlay.waitForText('Which record is it?');
  await expectGoodLooks(chromium(overlay));
  await tabTo(overlay, 'It is record 11');
  await overlay.press('Enter');
  await overlay.waitFor(() => document.activeElement?.getAttribute('role') === 'gridcell');
});
