import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { correctCell } from '../../../playground/walk/person.ts';
import { changedLines } from '../../../playground/walk/repository.ts';
import { tablePage } from '../extension/pages.ts';
import { TOKENS } from '../extension/stage.ts';
import { publishStations, type Published } from '../extension/stations.ts';
import { goToSending, pressSend } from '../extension/workbench.ts';
import { openSiteStage, PANEL, pressOn, type SiteStage } from './stage.ts';

let stage: SiteStage;
let stations: Published;
let workbench: Surface;

beforeAll(async () => {
  stage = await openSiteStage();
  stations = await publishStations(stage.forge, 'stations');
  await stage.browser.blockStorage();
});

afterAll(() => stage?.close());

test('where the browser lets no site keep anything, the workbench says so and goes on', async () => {
  const headers = { 'content-security-policy': '' };
  const page = await pressOn(stage, stage.serve('/stations', tablePage({ links: [stations.blob], headers })));
  await page.click(`${PANEL}.primary`);
  workbench = await stage.browser.frame('open.html');
  await workbench.waitFor('.editor [role=gridcell]');
  await correctCell(workbench, { find: 'Saltpan', column: 'height', value: '2' });
  await workbench.waitForText('Could not be saved in this browser');
});

test('and the correction can be sent all the same', async () => {
  const send = await goToSending(stage.browser, workbench);
  await pressSend(send, TOKENS.ada);
  await send.waitForText('proposal 1', 40_000);
  const repository = stage.forge.repositoryPath(stations.repository);
  const lines = await changedLines(repository, 'main', 'refs/pull/1/head');
  expect(lines.map((line) => line.trim())).toEqual(['-S08,Saltpan,Husum,1', '+S08,Saltpan,Husum,2']);
});
