import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { correctCell } from '../../../playground/walk/person.ts';
import type { PageAnswer } from '../../support/serve.ts';
import { newTab, openStage, TOKENS, type Stage } from './stage.ts';
import { publishStations, STATIONS } from './stations.ts';
import { goToSending, openStations, pressSend, saved } from './workbench.ts';

const SHARED = { 'access-control-allow-origin': '*' };
const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0,
]);
const LOGIN = '<!doctype html><title>Sign in</title><form><input name="user"><input type="password"></form>';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage?.close());

/** Opens an address as a person does who has nothing else: pasted into an empty workbench. */
async function paste(address: string): Promise<Surface> {
  const workbench = await stage.browser.openExtensionPage('workbench.html');
  await workbench.type('#address', address);
  await workbench.press('Enter');
  return workbench;
}

describe('an address that is not a table', () => {
  test.each<[string, PageAnswer, string]>([
    ['login', { body: LOGIN, headers: SHARED }, 'A web page came instead of a data file'],
    ['gone', { body: 'Gone', status: 410, headers: SHARED }, 'The site answered with error 410'],
    ['empty', { body: '', headers: SHARED }, 'The file is empty'],
    ['picture', { body: PNG, headers: SHARED }, 'This is not a text file'],
    ['json', { body: '[{"id": "S01", "name": "North Quay"}]', headers: SHARED }, 'This is JSON'],
    ['unshared', { body: STATIONS }, 'This site does not share its files'],
  ])('%s: says what came, and lets the person go on', async (name, answer, message) => {
    const workbench = await paste(stage.serve(`/${name}.csv`, answer));
    await workbench.waitFor(`[role=alert]:has-text("${message}")`);
    stage.serve(`/${name}.csv`, { body: STATIONS, headers: SHARED });
    await workbench.click('.button:has-text("Try again")');
    await workbench.waitFor('.editor [role=gridcell]');
  });

  test('a missing file of a repository, and a forge that is down', async () => {
    const { blob } = await publishStations(stage.forge, 'there');
    const workbench = await paste(blob.replace('stations.csv', 'missing.csv'));
    await workbench.waitFor('[role=alert]:has-text("There is no such file or repository there")');
    await workbench.click('.button:has-text("Give another address")');
    await workbench.type('#address', blob.replace(stage.forge.host, '127.0.0.1:9'));
    await workbench.press('Enter');
    await workbench.waitFor('[role=alert]:has-text("No answer. Is the network up?")');
  });

  test('what is no address at all is refused where it was typed', async () => {
    const workbench = await paste('javascript:alert(1)');
    await workbench.waitFor('[role=alert]:has-text("This is not the address of a file")');
    expect(
      await workbench.evaluate(() => document.querySelector('#address')?.getAttribute('aria-invalid')),
    ).toBe('true');
  });
});

describe('a page with nothing to correct', () => {
  test.each([
    [
      'no table',
      () => stage.serve('/none', { body: '<title>None</title><p>Nothing here' }),
      'No data table and no data file',
    ],
    ['a page of the browser', () => 'chrome://version', 'Emendata cannot work on this page'],
  ])('%s: the popup says so and offers to open an address', async (_, page, message) => {
    await stage.browser.open(page());
    const popup = await stage.browser.clickToolbar();
    await popup.waitForText(message);
    const open = () => popup.click('.button:has-text("Open a file by its address")');
    const workbench = await newTab(stage.browser, 'workbench.html#', open);
    await workbench.waitFor('#address');
  });
});

describe('a sending that fails', () => {
  test('a wrong token, one without rights, then a right one: the draft waits', async () => {
    const { workbench } = await openStations(stage, 'tokens');
    await correctCell(workbench, { find: 'Grange', column: 'height', value: '42' });
    const send = await goToSending(stage.browser, workbench);
    await pressSend(send);
    await send.waitFor('[role=alert]:has-text("Paste an access token first")');
    await pressSend(send, 'no-such-token');
    await send.waitFor('[role=alert]:has-text("The token is not known there")');
    await pressSend(send, TOKENS.weak);
    await send.waitFor('[role=alert]:has-text("The token may not do this")');
    await pressSend(send, TOKENS.ada);
    await send.waitForText('proposal 1');
  });

  test('an archived repository', async () => {
    const { blob } = await publishStations(stage.forge, 'archived', { archived: true });
    const workbench = await paste(blob);
    await correctCell(workbench, { find: 'Grange', column: 'height', value: '42' });
    await saved(workbench);
    const send = await goToSending(stage.browser, workbench);
    await pressSend(send);
    await send.waitFor('[role=alert]:has-text("This repository is archived")');
    expect(await send.text()).toContain('S06 · height');
  });

  test.each([
    ['after the proposal was made', 'drop-after', /\/pulls$/],
    ['by a broken forge', 502, /\/git\/trees|\/git\/blobs|\/contents\//],
  ] as const)('cut %s: trying again makes one proposal', async (when, how, path) => {
    const name = when.replaceAll(' ', '-');
    const { workbench, repository } = await openStations(stage, name);
    await correctCell(workbench, { find: 'Grange', column: 'height', value: '42' });
    const send = await goToSending(stage.browser, workbench);
    stage.forge.failNext((request) => request.method !== 'GET' && path.test(request.path), how);
    await pressSend(send);
    if (!(await send.text()).includes('Thank you')) await pressSend(send);
    await send.waitForText('Thank you!');
    stage.forge.clearFaults();
    const list = await fetch(`${stage.forge.url}/api/v3/repos/${repository}/pulls?state=all`);
    expect(await list.json()).toHaveLength(1);
  });

  test('the forge goes down: the corrections wait until it is back', async () => {
    const { workbench } = await openStations(stage, 'down');
    await correctCell(workbench, { find: 'Grange', column: 'height', value: '42' });
    const send = await goToSending(stage.browser, workbench);
    for (let n = 0; n < 40; n++) stage.forge.failNext(() => true, 'drop');
    await pressSend(send);
    await send.waitFor('[role=alert]:has-text("No answer. Is the network up?")');
    stage.forge.clearFaults();
    await pressSend(send);
    await send.waitForText('proposal 1');
  });
});
