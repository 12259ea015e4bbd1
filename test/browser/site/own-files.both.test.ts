import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctCell } from '../../../playground/walk/person.ts';
import { tablePage } from '../extension/pages.ts';
import { STATIONS } from '../extension/stations.ts';
import { openSiteStage, PANEL, pressOn, type SiteStage } from './stage.ts';

let stage: SiteStage;
let folder: string;

beforeAll(async () => {
  stage = await openSiteStage();
  folder = await mkdtemp(join(tmpdir(), 'emendata-files-'));
});

afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

test('a chosen file is corrected; it is asked of nobody and sent to nobody', async () => {
  const workbench = await stage.browser.open(`${stage.hosted.url}open.html`);
  await workbench.waitFor('.own-file');
  await writeFile(join(folder, 'stations.csv'), STATIONS);
  await workbench.chooseFile('input[type=file]', join(folder, 'stations.csv'));
  await workbench.waitFor('.editor [role=gridcell]');
  await correctCell(workbench, { find: 'Saltpan', column: 'height', value: '2' });
  await workbench.click('.dataset-header .primary');
  await workbench.waitFor('.review .button:has-text("Download the corrected file")');
  expect(stage.forge.requests).toEqual([]);
  expect(stage.hosted.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
});

test('a file that its server shares with nobody is read through the page, after the yes', async () => {
  const csv = { 'content-type': 'text/csv; charset=utf-8' };
  const file = stage.serve('/files/coast.csv', { body: STATIONS, headers: csv });
  const headers = { 'content-security-policy': '' };
  const page = await pressOn(stage, stage.serve('/coast', tablePage({ links: [file], headers })));
  await page.click(`${PANEL}.primary`);
  const workbench = await stage.browser.frame('open.html');
  await workbench.click('.button:has-text("coast.csv")');
  await workbench.waitFor('.button:has-text("Read it through the page you came from")');
  expect(await workbench.text()).not.toContain('North Quay');
  await workbench.click('.button:has-text("Read it through the page you came from")');
  await workbench.waitFor('.editor [role=gridcell]');
  expect(await workbench.text()).toContain('North Quay');
});

test('without a network the site is there again, and opens files', async () => {
  const address = `${stage.hosted.url}open.html`;
  const first = await stage.browser.open(address);
  await first.waitFor(() => navigator.serviceWorker.controller !== null);
  await stage.hosted.close();
  const workbench = await stage.browser.open(address);
  await workbench.click('.own-file .button:has-text("Paste a table")');
  await workbench.type('#pasted-table', 'id,name\n1,Ada\n2,Grace\n');
  await workbench.click('.button:has-text("Open the table")');
  await workbench.waitFor('.editor [role=gridcell]:has-text("Grace")');
});
