import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { openTable } from '../../../playground/walk/person.ts';
import { changedLines } from '../../../playground/walk/repository.ts';
import { tablePage } from './pages.ts';
import { newTab, openStage, TOKENS, type Stage } from './stage.ts';
import { publishStations, type Published } from './stations.ts';
import { goToSending, pressSend } from './workbench.ts';

const POLICY = `# Ask the harbour office first.
version: 1
files:
  - path: data/stations.csv
    key: [id]
    locked: [id, town]
    allow: [set]
license: ODbL-1.0
`;
let stage: Stage;
let stations: Published;
let page: string;
let workbench: Surface;

beforeAll(async () => {
  stage = await openStage();
  stations = await publishStations(stage.forge, 'ruled');
  await wish(POLICY);
  page = stage.serve('/ruled', tablePage({ links: [stations.blob] }));
});

afterAll(() => stage?.close());

async function wish(content: string): Promise<void> {
  await stage.forge.push(stations.repository, 'main', {
    path: '.emendata.yml',
    content,
    message: 'What we take',
  });
}

async function visit(): Promise<Surface> {
  await stage.browser.open(page);
  return openTable(stage.browser);
}

const cell = (row: number, column: number) =>
  `[role=row][aria-rowindex="${row}"] [role=gridcell][aria-colindex="${column}"]`;

test('a locked column stays, and says why to who sets about changing it', async () => {
  workbench = await visit();
  await workbench.click(cell(3, 4));
  await workbench.press('Enter');
  await workbench.waitForText('The publisher keeps the column “town” as it is.');
  expect(await workbench.evaluate(() => document.activeElement?.getAttribute('aria-readonly'))).toBe('true');
  expect(await workbench.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA');
  const headers = await workbench.evaluate(() =>
    [...document.querySelectorAll('[role=columnheader].is-locked')].map(({ textContent }) => textContent),
  );
  expect(headers).toEqual(['id, locked', 'town, locked']);
});

test('what the publisher does not take cannot be pressed, and says so', async () => {
  const add = await workbench.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.tools .button')];
    const button = buttons.find(({ textContent }) => textContent?.includes('Add a record'));
    return { disabled: button?.getAttribute('aria-disabled'), hint: button?.title };
  });
  expect(add).toEqual({
    disabled: 'true',
    hint: 'The publisher of this file does not take this: adding records.',
  });
});

test('what it takes is sent under its licence; a rule made meanwhile refuses it before anything is written', async () => {
  await workbench.click(cell(3, 5));
  for (const key of ['1', '4', '1', 'Enter']) await workbench.press(key);
  await workbench.waitForText('Review 1 correction');
  await wish(POLICY.replace('locked: [id, town]', 'locked: [id, town, height]'));
  const send = await goToSending(stage.browser, workbench);
  expect(await send.text()).toContain('Your corrections are given under ODbL-1.0.');
  const before = stage.forge.requests.length;
  await pressSend(send, TOKENS.ada);
  await send.waitForText('The publisher does not take this');
  expect(await send.text()).toContain('The publisher keeps the column “height” as it is.');
  const written = stage.forge.requests
    .slice(before)
    .filter(({ method }) => method !== 'GET' && method !== 'OPTIONS');
  expect(written).toEqual([]);
  await wish(POLICY);
});

test('publisher settings change the rules that are there, and keep the rest of the file', async () => {
  workbench = await visit();
  await workbench.click('.dataset-header [title="Publisher settings"]');
  await workbench.waitFor('.wizard .preview');
  await workbench.evaluate(() =>
    document.querySelectorAll('.choices')[1]?.scrollIntoView({ block: 'center' }),
  );
  await workbench.click('.choices:nth-of-type(2) label:has-text("town")');
  await workbench.waitFor(() => !document.querySelector('.preview')?.textContent?.includes('town'));
  const preview = await workbench.evaluate(() => document.querySelector('.preview')?.textContent);
  expect(preview).toContain('# Ask the harbour office first.');
  expect(preview).toContain('ODbL-1.0');
});

test('a licence that is none is said at once, with its line', async () => {
  await workbench.evaluate(() =>
    document.querySelector('#for-all + label input')?.scrollIntoView({ block: 'center' }),
  );
  await workbench.type('#for-all + label input', 'as you like');
  await workbench.waitForText('this is no SPDX name of a licence');
  expect(await workbench.evaluate(() => document.querySelector('#put'))).toBeNull();
  await workbench.type('#for-all + label input', 'ODbL-1.0');
  await workbench.waitFor('#put');
});

test('the changed rules become a proposal of that one file', async () => {
  const send = await newTab(stage.browser, 'send.html', () => workbench.click('.wizard .actions .primary'));
  await send.waitForText('Propose how corrections are taken');
  expect(await send.text()).toContain('# Ask the harbour office first.');
  await pressSend(send);
  await send.waitForText('It is proposal 1.');
  const directory = stage.forge.repositoryPath(stations.repository);
  const lines = await changedLines(directory, 'main', 'refs/pull/1/head');
  expect(lines).toEqual(['-    locked: [id, town]', '+    locked: [id]']);
});

test('a policy that nobody can understand is said and keeps nobody from correcting', async () => {
  await wish('version: 1\nfiles: {nonsense\n');
  workbench = await visit();
  await workbench.waitForText('have an error in line');
  await workbench.click(cell(3, 4));
  await workbench.press('Enter');
  await workbench.waitFor('.grid-editor textarea');
});
