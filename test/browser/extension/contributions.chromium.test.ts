import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { waitUntil } from '../../../playground/browser/wait.ts';
import { correctCell, openTable } from '../../../playground/walk/person.ts';
import { newTab, openStage, TOKENS, type Stage } from './stage.ts';
import { changeStations, STATIONS } from './stations.ts';
import { goToSending, openStations, pressSend, type OpenStations } from './workbench.ts';

const HOSTILE = 'Thank you, <img src=x onerror="globalThis.attacked = true"> **well** seen!';
let stage: Stage;
let stations: OpenStations;
let desk: Surface;

beforeAll(async () => {
  stage = await openStage();
  stations = await openStations(stage, 'followed');
});

afterAll(() => stage?.close());

/** What the maintainer does on the forge's own pages. */
async function asMaintainer(method: string, path: string, body: object): Promise<void> {
  const headers = { authorization: 'Bearer token-of-harbour' };
  const url = `${stage.forge.url}/api/v3/repos/${stations.repository}/${path}`;
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
}

/** The page of the stations visited anew, with a sign of this kind at a cell, and its table open. */
async function revisit(kind?: string): Promise<Surface> {
  const page = await stage.browser.open(stations.page);
  const workbench = await openTable(stage.browser);
  if (kind !== undefined) await page.waitFor(`emendata-layer + emendata-layer >>> .${kind}`);
  return workbench;
}

/** Text and title of the toolbar button, as a page of the extension can read them. */
async function button(): Promise<{ text: string; title: string }> {
  return desk.evaluate(async () => {
    const { action } = (globalThis as unknown as { chrome: typeof globalThis & Api }).chrome;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  });
}

interface Api {
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  alarms: { create(name: string, when: object): Promise<void>; getAll(): Promise<{ name: string }[]> };
}

async function alarms(): Promise<string[]> {
  return desk.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: Api }).chrome;
    return (await api.alarms.getAll()).map(({ name }) => name);
  });
}

/** A marked cell of the workbench: what is read out, and what the pointer shows. */
async function marked(workbench: Surface, kind: string): Promise<{ said: string; hint: string }> {
  await workbench.waitFor(`.grid .is-${kind}`);
  return workbench.evaluate((name) => {
    const cell = document.querySelector<HTMLElement>(`.grid .is-${name}`);
    cell?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    return { said: cell?.textContent ?? '', hint: cell?.title ?? '' };
  }, kind);
}

test('what was sent is listed as waiting, and nobody is asked about it', async () => {
  await correctCell(stations.workbench, { find: 'Saltpan', column: 'height', value: '2' });
  const send = await goToSending(stage.browser, stations.workbench);
  await pressSend(send, TOKENS.ada);
  await send.waitForText('proposal 1');
  const requests = stage.forge.requests.length;
  desk = await newTab(stage.browser, 'desk.html#contributions', () =>
    send.click('.actions .button:has-text("My contributions")'),
  );
  await desk.waitForText('waiting for an answer');
  expect(await desk.text()).toContain('S08 · height');
  expect(await desk.evaluate(() => document.querySelector<HTMLInputElement>('.switch input')?.checked)).toBe(
    false,
  );
  expect(await alarms()).toEqual([]);
  expect(stage.forge.requests.length).toBe(requests);
  await stage.browser.tab('send.html');
  await send.click('a:has-text("See the proposal")');
  await stage.browser.tab('/pull/1');
});

test('on the next visit its cell says so, on the page and in the table', async () => {
  const again = await revisit('pending');
  expect(await marked(again, 'pending')).toEqual({
    said: '1, you proposed “2”, waiting for an answer (proposal 1)',
    hint: 'you proposed “2”, waiting for an answer (proposal 1)',
  });
  await again.waitForText('1 correction you sent waits for an answer.');
});

test('where the person wants to be told, an answer is a number on the toolbar button', async () => {
  await stage.browser.tab('desk.html');
  await desk.click('.switch input');
  await waitUntil(async () => (await alarms()).length === 1, { what: 'the alarm' });
  await asMaintainer('POST', 'issues/1/comments', { body: HOSTILE });
  await asMaintainer('PUT', 'pulls/1/merge', {});
  await desk.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: Api }).chrome;
    await api.alarms.create('follow', { when: Date.now() });
  });
  await waitUntil(async () => (await button()).text === '1', { what: 'the badge', timeout: 60_000 });
  expect((await button()).title).toBe('Correct the data on this page – 1 new answer to your corrections');
});

test('looked at, it says what was decided and said, as text, and the number goes', async () => {
  desk = await stage.browser.openExtensionPage('desk.html#contributions');
  await desk.waitForText('accepted');
  const text = await desk.text();
  expect(text).toContain(HOSTILE);
  expect(text).toContain('(maintainer)');
  expect(
    await desk.evaluate(() => ['attacked' in globalThis, document.querySelector('.answer img')]),
  ).toEqual([false, null]);
  expect(
    await desk.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href*="/commit/"]')?.href),
  ).toMatch(/\/commit\/[0-9a-f]{40}$/);
  await waitUntil(async () => (await button()).text === '', { what: 'the badge to go' });
  expect(await alarms()).toEqual([]);
});

test('an accepted correction is shown as the person’s own', async () => {
  const again = await revisit();
  expect(await marked(again, 'corrected')).toEqual({
    said: '2, corrected by you (proposal 1)',
    hint: 'corrected by you (proposal 1)',
  });
});

test('a correction that a newer publication lost is noticed, made again in one click and sent anew', async () => {
  await changeStations(stage.forge, stations.repository, STATIONS);
  const again = await revisit();
  await again.waitForText('had been accepted and is not in the file any more');
  await again.click('.lost .button');
  await again.waitForText('1 correction made again');
  await again.waitForText('Review 1 correction');
  const send = await goToSending(stage.browser, again);
  await pressSend(send);
  await send.waitForText('Your corrections are proposal 2.');
});

test('an entry that is erased is gone, and asks before', async () => {
  desk = await stage.browser.openExtensionPage('desk.html#contributions');
  await desk.waitFor('#sent');
  await desk.click('section[aria-labelledby=sent] .button:has-text("Erase from this list")');
  await desk.waitForText('Only this browser forgets it');
  await desk.click('section[aria-labelledby=sent] [role=group] .button:has-text("Erase")');
  await desk.waitFor(() => document.querySelector('#sent') === null);
});
