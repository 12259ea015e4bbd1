import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { changedLines } from '../../../playground/walk/repository.ts';
import { propose, setCell } from './proposals.ts';
import { openStage, TOKENS, type Stage } from './stage.ts';
import { publishStations } from './stations.ts';

const HEIGHTS: readonly [string, string][] = [
  ['S01', '13'],
  ['S02', '142'],
  ['S03', '4'],
  ['S04', '1'],
  ['S05', '89'],
  ['S06', '43'],
  ['S07', '8'],
  ['S08', '2'],
];

let stage: Stage;
let repository: string;
let desk: Surface;

beforeAll(async () => {
  stage = await openStage();
  ({ repository } = await publishStations(stage.forge, 'stations'));
  const send = (key: string, value: string) =>
    propose(stage.forge, {
      repository,
      token: TOKENS.ada,
      edit: (document) => setCell(document, key, 'height', value),
    });
  for (const [key, value] of HEIGHTS) await send(key, value);
  await send('S10', '205');
  await send('S10', '206');
});

afterAll(() => stage?.close());

test('the inbox asks for the forge and a token, and lists what is open there', async () => {
  desk = await stage.browser.openExtensionPage(`desk.html#inbox/${encodeURIComponent(stage.forge.host)}`);
  await desk.type('#token', 'token-of-harbour');
  await desk.press('Enter');
  await desk.waitForText('10 open proposals');
  await desk.waitFor('.inbox-group h2:has-text("harbour/stations · data/stations.csv")');
});

test('it is searched and grouped', async () => {
  await desk.type('.filters [type=search]', 'S10');
  await desk.waitForText('2 of 10 open proposals');
  await desk.type('.filters [type=search]', '');
  await desk.waitForText('10 open proposals');
  await desk.evaluate(() => {
    const select = document.querySelector('select');
    if (!select) return;
    select.value = 'contributor';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await desk.waitFor('.inbox-group h2:has-text("ada")');
});

test('all are accepted together: neighbouring lines do not disturb each other, a real conflict stays open', async () => {
  await desk.click('.inbox-group header [type=checkbox]');
  await desk.click('.closing .primary:has-text("Accept these 10")');
  await desk.waitForText('Confirm: accept 10', 40_000);
  await desk.click('.closing .primary');
  await desk.waitForText('Done. Thank you!', 60_000);
  const text = await desk.text();
  expect(text).toContain('8 changes are in data/stations.csv now.');
  expect(text).toContain('2 proposals were left open');
  expect(text).toContain('contradicts another one that you chose');
  for (const value of ['205', '206']) expect(text).toContain(value);
  const lines = await changedLines(stage.forge.repositoryPath(repository), 'main~1', 'main');
  const heights = lines.filter((line) => line.startsWith('+')).map((line) => line.trim().split(',').at(-1));
  expect(heights).toEqual(HEIGHTS.map(([, height]) => height));
});

test('what was left open still waits, and is judged by cell', async () => {
  await desk.click('.closing .primary:has-text("Back to the inbox")');
  await desk.waitForText('2 open proposals');
  await desk.click('.inbox-group .entry-text a');
  await desk.waitFor('.judged-change');
  expect(await desk.text()).toContain('asks for something else');
});
