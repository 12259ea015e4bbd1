import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { tablePage } from './pages.ts';
import { openStage, type Stage } from './stage.ts';
import { publishStations } from './stations.ts';
import { overlayGone } from './workbench.ts';

let stage: Stage;
let page: Surface;

beforeAll(async () => {
  stage = await openStage();
  const { blob } = await publishStations(stage.forge, 'stations');
  const headers = { 'content-security-policy': '' };
  page = await stage.browser.open(stage.serve('/stations', tablePage({ links: [blob], headers })));
  const popup = await stage.browser.clickToolbar();
  await popup.waitFor('.entries');
  await popup.press('Escape');
  await page.waitFor(marker('Stations of the coast'));
});

afterAll(() => stage?.close());

const marker = (title: string) => `emendata-layer >>> button[aria-label^="Correct “${title}”"]`;

/** Puts a table into the page, as a page does that renders late. */
function render(caption: string): void {
  const table = document.createElement('table');
  table.createCaption().textContent = caption;
  for (const cells of [
    ['name', 'height'],
    ['Alder', '12'],
    ['Birch', '7'],
    ['Cedar', '9'],
  ]) {
    const row = table.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  document.body.append(table);
}

test('a table that comes later has a marker of its own', async () => {
  await page.evaluate(render, 'Late trees');
  await page.waitFor(marker('Late trees'));
});

test('markers come back when the page throws them out', async () => {
  await page.evaluate(() => document.querySelectorAll('emendata-layer').forEach((layer) => layer.remove()));
  await page.waitFor(marker('Stations of the coast'));
});

test('a page that goes elsewhere without loading has the markers of where it is', async () => {
  await page.evaluate(() => {
    history.pushState(null, '', '/lamps');
    document.querySelectorAll('table').forEach((table) => table.remove());
  });
  await page.evaluate(render, 'Lamps');
  await page.waitFor(marker('Lamps'));
  await page.click(marker('Lamps'));
  const overlay = await stage.browser.overlay();
  await overlay.waitForText('To correct “Lamps”');
  expect(await overlay.text()).toContain('stations.csv');
  await overlay.click('button[aria-label="Close"]');
  await overlayGone(stage.browser);
});
