import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { focused, pressAndLeave, said, tabTo, typeKeys } from './keys.ts';
import { tablePage } from './pages.ts';
import { newTab, openStage, TOKENS, type Stage } from './stage.ts';
import { publishStations } from './stations.ts';
import { overlayGone } from './workbench.ts';

let stage: Stage;
let workbench: Surface;
let page: Surface;

beforeAll(async () => {
  stage = await openStage();
  const { blob } = await publishStations(stage.forge, 'stations');
  page = await stage.browser.open(stage.serve('/stations', tablePage({ links: [blob] })));
});

afterAll(() => stage?.close());

test('the popup is reached by keyboard, and the overlay takes the keyboard', async () => {
  await page.evaluate(() => document.querySelector<HTMLElement>('#before')?.focus());
  const popup = await stage.browser.clickToolbar();
  await popup.waitFor('.entries');
  await tabTo(popup, 'Correct “Stations of the coast”');
  await pressAndLeave(popup);
  workbench = await stage.browser.overlay();
  await workbench.waitFor('.editor [role=gridcell]');
  await workbench.waitFor(() => document.activeElement?.tagName === 'MAIN');
  expect(await said(workbench)).toContain('press Enter, to correct it');
});

test('the focus goes through the editor as the eye does', async () => {
  const way = await tabTo(workbench, 'Search all columns');
  expect(way).toEqual([
    'harbour/stations · Source on ' + stage.forge.host,
    'Review',
    'History of the file',
    'Publisher settings',
    'Open in a tab',
    'Close',
    'Table',
    'Columns',
    'Filter',
    'Search all columns',
  ]);
  expect(await tabTo(workbench, 'S01')).toEqual([
    'Undo',
    'Redo',
    'Add a record',
    'Delete record',
    'Who changed this record?',
    'S01',
  ]);
});

test('a cell is corrected with the keys alone, and the search says what it finds', async () => {
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter', 'Control+a'])
    await workbench.press(key);
  await typeKeys(workbench, '141');
  await workbench.press('Escape');
  expect(await workbench.text()).not.toContain('141');
  await workbench.press('Enter');
  await workbench.press('Control+a');
  await typeKeys(workbench, '142');
  await workbench.press('Enter');
  await workbench.waitForText('Review 1 correction');
  expect(await workbench.evaluate(focused)).toContain('3');
  await workbench.press('Shift+Tab');
  expect(await workbench.evaluate(focused)).toBe('Who changed this record?');
  for (let n = 0; n < 5; n++) await workbench.press('Shift+Tab');
  await typeKeys(workbench, 'Mill');
  await workbench.waitForText('1 record found');
  expect(await said(workbench)).toContain('1 record found');
});

test('closing gives the keyboard back to the page', async () => {
  for (let n = 0; n < 5; n++) await workbench.press('Shift+Tab');
  await tabTo(workbench, 'Close');
  await pressAndLeave(workbench);
  await overlayGone(stage.browser);
  await page.waitFor(() => document.activeElement?.id === 'before' && document.hasFocus());
});

test('review, sending and thanks are reached by keyboard and read out', async () => {
  const popup = await stage.browser.clickToolbar();
  await popup.waitFor('.entries');
  await tabTo(popup, 'Correct “Stations of the coast”');
  await pressAndLeave(popup);
  const again = await stage.browser.overlay();
  await again.waitForText('1 correction from last time restored');
  expect(await said(again)).toContain('1 correction from last time restored');
  await tabTo(again, 'Review 1 correction');
  await again.press('Enter');
  await again.waitFor('.review .lines');
  expect(await again.evaluate(focused)).toContain('Review 1 correction');
  expect(await tabTo(again, 'Go to sending')).toEqual([
    'Back',
    'Close',
    'Take back: S02 · height',
    'Add a reason or a source',
    expect.stringContaining('Line 3'),
    'Go to sending …',
  ]);
  const send = await newTab(stage.browser, 'send.html', () => pressAndLeave(again));
  await send.waitFor('#token');
  await tabTo(send, 'Access token');
  await send.press('Enter');
  await send.waitFor('[role=alert]:has-text("Paste an access token first")');
  await typeKeys(send, TOKENS.ada);
  await send.press('Enter');
  await send.waitForText('Thank you!', 40_000);
  expect(await said(send)).toContain('proposal 1');
  await tabTo(send, 'See the proposal');
  await pressAndLeave(send);
  await (await stage.browser.tab('/pull/1')).waitForText('142');
});
