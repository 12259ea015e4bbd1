import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { typeKeys } from './keys.ts';
import { escape, STRICT } from './pages.ts';
import { overlayGone } from './workbench.ts';
import { openStage, type Stage } from './stage.ts';
import { publishStations, STATIONS } from './stations.ts';

/** The markers' layer comes first, then that of the pointer. */
const LAYER = 'emendata-layer + emendata-layer';

let stage: Stage;
let page: Surface;

/** The stations as a page shows them: last first, other columns, heights with a unit. */
const SHOWN = STATIONS.split('\r\n')
  .slice(1)
  .toReversed()
  .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)])
  .map((cells) => cells.map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain))
  .map(([, name = '', town = '', height = '']) => [town, `${height} m`, name]);

beforeAll(async () => {
  stage = await openStage();
  const { blob } = await publishStations(stage.forge, 'stations');
  const rows = SHOWN.map((row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`);
  page = await stage.browser.open(
    stage.serve('/coast', {
      headers: { 'content-security-policy': STRICT },
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Coast</title><body><h1>Coast</h1>
        <p><a href="${escape(blob)}">stations.csv</a></p><table><thead><tr><th>Town</th><th>Height</th>
        <th>Station</th></tr></thead><tbody>${rows.join('')}</tbody></table></body></html>`,
    }),
  );
});

afterAll(() => stage?.close());

async function point(): Promise<void> {
  const popup = await stage.browser.clickToolbar();
  await popup.waitFor('.entries');
  await popup.click('button:has-text("Point at a cell of the page")');
  await page.waitFor(`${LAYER} >>> p:has-text("Click the cell that is wrong")`);
}

test('pointing ends with Escape, goes by keyboard, and says where no table is', async () => {
  await point();
  await page.click('h1');
  await page.waitFor(`${LAYER} >>> p:has-text("There is no table here")`);
  await page.press('Escape');
  await page.waitFor(() => document.querySelectorAll('emendata-layer').length === 1);
  await point();
  for (let n = 0; n < 5; n++) await page.press('Tab');
  await page.press('Enter');
  const overlay = await stage.browser.overlay();
  await overlay.waitForText('This is the cell that you pointed at.');
  await overlay.click('button[aria-label="Close"]');
  await overlayGone(stage.browser);
});

test('a cell that is pointed at is found in the file, and written as the file writes it', async () => {
  await point();
  await page.click('tr:nth-child(9) td:has-text("140 m")');
  const overlay = await stage.browser.overlay();
  await overlay.waitForText('This is the cell that you pointed at.');
  await overlay.press('Enter');
  await overlay.press('Control+a');
  await typeKeys(overlay, '150 m');
  await overlay.press('Enter');
  await overlay.waitForText('Written as “150”');
  await overlay.click('button:has-text("Review 1 correction")');
  await overlay.waitFor('.review .lines');
  const review = await overlay.text();
  expect(review).toContain('S02,Old Mill,"Berg, Upper",140');
  expect(review).toContain('S02,Old Mill,"Berg, Upper",150');
});
