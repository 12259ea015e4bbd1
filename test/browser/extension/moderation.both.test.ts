import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { changedLines } from '../../../playground/walk/repository.ts';
import { propose, setCell } from './proposals.ts';
import { newTab, openStage, TOKENS, type Stage } from './stage.ts';
import { publishStations } from './stations.ts';

/** A publisher who thanks in the contributor's language. */
const POLICY = `version: 1
files:
  - path: data/stations.csv
reply:
  thanks:
    en: Thank you!
    fr: Merci beaucoup !
`;

let stage: Stage;
let repository: string;
let page: string;
let overlay: Surface;

beforeAll(async () => {
  stage = await openStage();
  ({ repository } = await publishStations(stage.forge, 'stations'));
  await stage.forge.push(repository, 'main', {
    path: '.emendata.yml',
    content: POLICY,
    message: 'What we wish',
  });
  ({ page } = await propose(stage.forge, {
    repository,
    token: TOKENS.ada,
    edit(document) {
      setCell(document, 'S02', 'height', '142');
      setCell(document, 'S02', 'town', 'Berg');
      setCell(document, 'S06', 'height', '=40+1');
      setCell(document, 'S08', 'town', 'Husum\u200b');
    },
    remarks: (change) =>
      change.op === 'set' && change.column === 'height'
        ? { note: 'Measured anew', evidence: 'https://example.org/heights' }
        : undefined,
  }));
});

afterAll(() => stage?.close());

test('the popup offers the proposal first and names the host that is read', async () => {
  await stage.browser.open(page);
  const popup = await stage.browser.clickToolbar();
  await popup.waitForText('Review this proposal');
  expect(await popup.text()).toContain(`Reviewing it reads from ${stage.forge.host}`);
  await popup.click('.entries .primary');
  overlay = await stage.browser.overlay();
  await overlay.waitFor('.judged-change');
});

test('each change is shown with all that speaks for and against it', async () => {
  const text = await overlay.text();
  for (const said of [
    'S02',
    'height',
    '140',
    '142',
    'Measured anew',
    'https://example.org/heights',
    'U+200B',
  ])
    expect(text).toContain(said);
  expect(text).toContain('starts like a formula');
  expect(text).toContain('0 accepted · 0 refused · 4 open');
});

test('one is refused with a reason, the rest accepted, in two keys and a click', async () => {
  await overlay.waitFor(() => document.activeElement?.getAttribute('data-place') === '0');
  for (const key of ['j', 'j', 'r', '1']) await overlay.press(key);
  await overlay.waitForText('Refused: wrong');
  await overlay.press('Shift+A');
  await overlay.waitForText('3 accepted · 1 refused · 0 open');
});

test('the desk shows what will be done, and one press does it', async () => {
  const desk = await newTab(stage.browser, 'desk.html', () => overlay.click('.closing .primary'));
  await desk.waitForText('These 3 changes are made');
  expect(await desk.text()).toContain('In data/stations.csv, as one commit on the branch main');
  await desk.waitFor(() => document.querySelector('textarea')?.value === 'Merci beaucoup !');
  await desk.type('#words', 'Merci, Ada !');
  await desk.waitFor('#token');
  await desk.evaluate(() => document.querySelector('#token')?.scrollIntoView({ block: 'center' }));
  await desk.type('#token', 'token-of-harbour');
  await desk.click('.closing .primary');
  await desk.waitForText('Done. Thank you!', 40_000);
  expect(await desk.text()).toContain('3 changes are in data/stations.csv now.');
  expect(await desk.text()).toContain('1 change was refused.');
  const lines = await changedLines(stage.forge.repositoryPath(repository), 'main~1', 'main');
  expect(lines.map((line) => line.replace(/\r$/, ''))).toEqual([
    '-S02,Old Mill,"Berg, Upper",140',
    '+S02,Old Mill,"Berg",142',
    '-S08,Saltpan,Husum,1',
    '+S08,Saltpan,Husum\u200b,1',
  ]);
});

test('the token is in no address and nowhere an overlay can read, and the decision is not kept any longer', async () => {
  const addresses = [...(await stage.browser.tabs()), ...stage.forge.requests.map(({ path }) => path)];
  const inside = await overlay.evaluate(readDatabase);
  expect(`${addresses.join('\n')}${inside}`).not.toContain('token-of-harbour');
  expect(inside).toContain('"decisions":[]');
});

/** What the stores of the extension hold. Runs in the overlay. */
async function readDatabase(): Promise<string> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('No database')));
    });
  const database = await done(indexedDB.open('emendata'));
  const kept: Record<string, unknown> = {};
  for (const store of database.objectStoreNames)
    kept[store] = await done(database.transaction(store).objectStore(store).getAll());
  database.close();
  return JSON.stringify(kept);
}
