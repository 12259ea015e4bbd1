import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { correctCell } from '../../../playground/walk/person.ts';
import { changedLines } from '../../../playground/walk/repository.ts';
import { TOKENS } from '../extension/stage.ts';
import { publishStations, type Published } from '../extension/stations.ts';
import { goToSending, pressSend } from '../extension/workbench.ts';
import { openSiteStage, type SiteStage } from './stage.ts';

let stage: SiteStage;
let stations: Published;

beforeAll(async () => {
  stage = await openSiteStage();
  stations = await publishStations(stage.forge, 'stations');
});

afterAll(() => stage?.close());

/** Opens a publisher's page with the stations in it. */
function openPublisher(
  path: string,
  attributes: string,
  headers: Record<string, string> = {},
): Promise<Surface> {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Our stations</title>
    <script src="${stage.hosted.url}embed.js" async></script><h1>Our stations</h1>
    <emendata-dataset src="${stations.blob}" ${attributes}><a href="${stations.blob}">The data as a file</a></emendata-dataset>`;
  return stage.browser.open(stage.serve(path, { body, headers }));
}

test('a table in its publisher’s page, in their language, opens without a question and begins with their search', async () => {
  const page = await openPublisher('/ours', 'locale="fr" search="Harbour"');
  const workbench = await stage.browser.frame('open.html');
  await workbench.waitFor('.editor [role=gridcell]:has-text("Harbour Light")');
  expect(await workbench.evaluate(() => document.documentElement.lang)).toBe('fr');
  await workbench.waitFor(() => !document.body.innerText.includes('North Quay'));
  await page.waitFor(() => !document.body.innerText.includes('The data as a file'));
});

test('a correction in it becomes a proposal', async () => {
  await openPublisher('/correct', '');
  const workbench = await stage.browser.frame('open.html');
  await workbench.waitFor('.editor [role=gridcell]');
  await correctCell(workbench, { find: 'Saltpan', column: 'height', value: '2' });
  const send = await goToSending(stage.browser, workbench);
  await pressSend(send, TOKENS.ada);
  await send.waitForText('proposal 1', 40_000);
  const repository = stage.forge.repositoryPath(stations.repository);
  const lines = await changedLines(repository, 'main', 'refs/pull/1/head');
  expect(lines.map((line) => line.trim())).toEqual(['-S08,Saltpan,Husum,1', '+S08,Saltpan,Husum,2']);
});

test('where the page’s own policy keeps the frame out, the link to the data stays', async () => {
  const policy = `default-src 'none'; script-src ${new URL(stage.hosted.url).origin}`;
  const page = await openPublisher('/no-frames', '', { 'content-security-policy': policy });
  await page.waitForText('The data as a file');
  await expect(stage.browser.frame('open.html', 1_000)).rejects.toThrow('a frame');
  expect(await page.text()).toContain('The data as a file');
});
