import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { addRecord, correctCell } from '../../../playground/walk/person.ts';
import { changedLines } from '../../../playground/walk/repository.ts';
import { tablePage } from './pages.ts';
import { newTab, openStage, TOKENS, type Stage } from './stage.ts';
import { publishStations, type Published } from './stations.ts';

let stage: Stage;
let stations: Published;
let address: string;
let workbench: Surface;

beforeAll(async () => {
  stage = await openStage();
  stations = await publishStations(stage.forge, 'stations');
  address = stage.serve('/stations', tablePage({ links: [stations.blob] }));
});

afterAll(() => stage?.close());

test('the popup lists the table and the file, and nothing is asked of the forge', async () => {
  await stage.browser.open(address);
  const popup = await stage.browser.clickToolbar();
  await popup.waitFor('.entries');
  const text = await popup.text();
  expect(text).toContain('Stations of the coast');
  expect(text).toContain('Table · 10 records · 4 columns');
  expect(text).toContain('Data file');
  expect(text).toContain(`Opening it reads from ${stage.forge.host}`);
  await (await stage.browser.tab('/stations')).waitFor('emendata-layer >>> button');
  expect(stage.forge.requests).toEqual([]);
});

test('the table opens over the page', async () => {
  const popup = await stage.browser.clickToolbar();
  await popup.click('.entries .primary');
  workbench = await stage.browser.overlay();
  await workbench.waitFor('.editor [role=gridcell]');
  expect(await workbench.text()).toContain('stations.csv');
  expect(stage.forge.requests.length).toBeGreaterThan(0);
});

test('a cell is corrected, a record added, another deleted', async () => {
  await correctCell(workbench, { find: 'Harbour Light', column: 'town', value: 'Cadiz, Spain' });
  await correctCell(workbench, { find: 'Saltpan', column: 'height', value: '2' });
  await workbench.click('[role=row][aria-rowindex="9"] [role=gridcell][aria-colindex="2"]');
  await addRecord(workbench, ['S11', 'West Pier', 'Kiel', '5']);
  await workbench.type('[type=search]', 'Fern Hollow');
  await workbench.waitForText('1 record found');
  await workbench.click('[role=row][aria-rowindex="2"] [role=gridcell][aria-colindex="2"]');
  await workbench.click('.tools .button:has-text("Delete record")');
  await workbench.type('[type=search]', '');
  await workbench.waitForText('Review 4 corrections');
});

test('the record deleted is the one in sight, whatever was searched before', async () => {
  await workbench.type('[type=search]', 'Upper Weir');
  await workbench.waitForText('1 record found');
  await workbench.click('.tools .button:has-text("Delete record")');
  await workbench.waitForText('Record 10 deleted');
  await workbench.click('.tools .button:has-text("Undo")');
  await workbench.waitForText('Undone.');
  await workbench.waitForText('Upper Weir');
  await workbench.type('[type=search]', '');
  await workbench.waitForText('Review 4 corrections');
});

test('the last correction can be undone and done again', async () => {
  await workbench.click('.tools .button:has-text("Undo")');
  await workbench.waitForText('Review 3 corrections');
  await workbench.waitForText('Fern Hollow');
  await workbench.click('.tools .button:has-text("Redo")');
  await workbench.waitForText('Review 4 corrections');
});

test('the review shows before and after, and the exact lines', async () => {
  await workbench.click('.dataset-header .primary');
  await workbench.waitFor('.review .lines');
  const changes = await workbench.evaluate(() =>
    [...document.querySelectorAll('.change')].map((change) => ({
      title: change.querySelector('h2')?.textContent,
      values: [...change.querySelectorAll(':not(h2) > .value')].map((value) => value.textContent),
    })),
  );
  expect(changes).toContainEqual({ title: 'S03 · town', values: ['Cadiz', 'Cadiz, Spain'] });
  expect(changes).toContainEqual({ title: 'S08 · height', values: ['1', '2'] });
  expect(changes).toContainEqual({ title: 'New record', values: ['S11', 'West Pier', 'Kiel', '5'] });
  expect(changes).toContainEqual({
    title: 'Deleted record · S05',
    values: ['S05', 'Fern Hollow', 'Ely', '88'],
  });
  const lines = await workbench.evaluate(() =>
    [...document.querySelectorAll('.lines pre')].map((line) => line.lastElementChild?.textContent),
  );
  expect(lines.toSorted()).toEqual(CHANGED_LINES.map((line) => line.slice(1)).toSorted());
});

test('the send page makes one proposal that differs in the touched lines alone', async () => {
  const send = await newTab(stage.browser, 'send.html', () => workbench.click('.review .closing .primary'));
  await send.waitForText('What becomes public');
  await send.type('#token', TOKENS.ada);
  await send.click('.closing .primary');
  await send.waitForText('proposal 1', 40_000);
  const lines = await changedLines(
    stage.forge.repositoryPath(stations.repository),
    'main',
    'refs/pull/1/head',
  );
  expect(lines.map((line) => line.replace(/\r$/, '')).toSorted()).toEqual(CHANGED_LINES.toSorted());
  await send.click('a:has-text("See the proposal")');
  await (await stage.browser.tab('/pull/1')).waitForText('Cadiz, Spain');
});

test('the token is in no address, no page, no store and no path of the forge', async () => {
  const everything = [...(await stage.browser.tabs()), ...stage.forge.requests.map(({ path }) => path)];
  const inside = await workbench.evaluate(readEverything);
  expect(`${everything.join('\n')}${inside}`).not.toContain(TOKENS.ada);
  expect(inside).toContain('"databases":["emendata"]');
});

const CHANGED_LINES = [
  '-S03,Harbour Light,Cadiz,3',
  '+S03,Harbour Light,"Cadiz, Spain",3',
  '-S05,Fern Hollow,Ely,88',
  '-S08,Saltpan,Husum,1',
  '+S08,Saltpan,Husum,2',
  '+S11,West Pier,Kiel,5',
];

/** Whatever an overlay can read: its document, its stores and all databases. Runs in the overlay. */
async function readEverything(): Promise<string> {
  const api = (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } })
    .chrome;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('No database')));
    });
  const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
  const kept: unknown[] = [];
  for (const name of databases) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      kept.push(await done(database.transaction(store).objectStore(store).getAll()));
    database.close();
  }
  const local = await api.storage.local.get();
  const page = document.documentElement.textContent;
  return JSON.stringify({ databases, kept, local, page, web: { ...localStorage, ...sessionStorage } });
}
