import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { typeKeys } from './keys.ts';
import { escape, STRICT } from './pages.ts';
import { openStage, type Stage } from './stage.ts';
import { publishStations, STATIONS } from './stations.ts';

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

test('a cell that is pointed at is found in the file, and written as the file writes it', async () => {
  const popup = await stage.browser.clickToolbar();
  await popup.waitFor('.entries');
  await popup.click('button:has-text("Point at a cell of the page")');
  await page.waitFor('tbody td');
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
