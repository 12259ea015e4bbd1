import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { focused, pressAndLeave, said, tabTo, typeKeys } from './keys.ts';
import { propose, setCell } from './proposals.ts';
import { newTab, openStage, TOKENS, type Stage } from './stage.ts';
import { publishStations } from './stations.ts';

let stage: Stage;
let overlay: Surface;
let page: string;

beforeAll(async () => {
  stage = await openStage();
  const { repository } = await publishStations(stage.forge, 'stations');
  ({ page } = await propose(stage.forge, {
    repository,
    token: TOKENS.ada,
    edit(document) {
      setCell(document, 'S02', 'height', '142');
      setCell(document, 'S06', 'height', '42');
    },
  }));
});

afterAll(() => stage?.close());

/** Everything a screen reader says of the element with the keyboard. Runs inside pages. */
function announced(): string {
  const labels = document.activeElement?.getAttribute('aria-labelledby')?.split(' ') ?? [];
  return labels.map((id) => document.getElementById(id)?.textContent).join(' ');
}

test('the popup’s first button opens the proposal, whose first change has the keyboard', async () => {
  await stage.browser.open(page);
  const popup = await stage.browser.clickToolbar();
  await popup.waitFor('.entries');
  expect(await tabTo(popup, 'Review this proposal')).toHaveLength(1);
  await pressAndLeave(popup);
  overlay = await stage.browser.overlay();
  await overlay.waitFor(() => document.activeElement?.getAttribute('data-place') === '0');
  expect(await overlay.evaluate(announced)).toMatch(/^Open S02 · height height.*140.*142.*applies/);
});

test('verdicts are given by single keys and read out', async () => {
  await overlay.press('a');
  await overlay.waitForText('1 accepted · 0 refused · 1 open');
  expect(await said(overlay)).toContain('1 accepted · 0 refused · 1 open');
  await overlay.press('j');
  await overlay.press('r');
  await overlay.waitFor(() => document.activeElement?.textContent?.includes('wrong'));
  await overlay.press('ArrowDown');
  await overlay.press('Enter');
  await overlay.waitForText('1 accepted · 1 refused · 0 open');
  expect(await overlay.evaluate(announced)).toContain('Refused: needs a source S06 · height');
});

test('the focus goes from the change over its buttons to confirming', async () => {
  expect(await tabTo(overlay, 'Confirm: accept 1, refuse 1')).toEqual([
    'Accept: S06 · height',
    'Refuse: S06 · height',
    'The whole record',
    'Confirm: accept 1, refuse 1',
  ]);
});

test('words, token and confirming on the desk', async () => {
  const desk = await newTab(stage.browser, 'desk.html', () => pressAndLeave(overlay));
  await desk.waitFor('#token');
  await tabTo(desk, 'TEXTAREA');
  await typeKeys(desk, 'Merci Ada');
  await tabTo(desk, 'Access token');
  await desk.press('Enter');
  await desk.waitFor('[role=alert]:has-text("Paste an access token first")');
  await typeKeys(desk, 'token-of-harbour');
  await desk.press('Enter');
  await desk.waitForText('Done. Thank you!', 40_000);
  expect(await said(desk)).toContain('1 change is in data/stations.csv now.');
  await tabTo(desk, 'Proposal 1');
  expect(await desk.evaluate(focused)).toContain('Proposal 1');
  await (await stage.browser.open(page)).waitForText('Merci Ada');
});
