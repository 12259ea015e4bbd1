import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChromiumSurface } from '../../../../playground/browser/chromium-surface.ts';
import { createForge } from '../../../../playground/forge/index.ts';
import { expectGoodLooks } from '../../extension/looks.ts';
import { launchBrowser, type BrowserHarness } from '../../../support/browser.ts';
import { writePageExtension } from '../page-extension.ts';

/** As narrow as WCAG 2.2 asks (1.4.10): a page of 1280 pixels at 400 %. */
const PLACES = 'id,name,town\n1,Hall,Ulm\n2,Pool,Bonn\n3,Park,Trier\n';
const CHANGES = [
  ['Pool', 'Swimming pool'],
  ['Hall', `<img src=x onerror="globalThis.attacked = true"> ${'long '.repeat(60)}`],
  ['Trier', 'Köln'],
] as const;

let folder: string;
let forge: Awaited<ReturnType<typeof createForge>>;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emendata-history-'));
  const entry = join(import.meta.dirname, 'history-page.tsx');
  await writePageExtension(join(folder, 'extension'), { name: 'history', entry });
  const users = [{ login: 'city', token: 'ghp_city' }];
  forge = await createForge({ root: join(folder, 'forge'), users });
  const { fullName } = await forge.createRepository({
    owner: 'city',
    name: 'places',
    files: { 'data/places.csv': PLACES },
  });
  let content = PLACES;
  for (const [before, after] of CHANGES) {
    content = content.replace(before, () => `"${after.replaceAll('"', '""')}"`);
    await forge.push(fullName, 'main', {
      path: 'data/places.csv',
      content,
      message: `Correct ${before}\n\nWhy not.\n`,
    });
  }
  address = `history.html?${new URLSearchParams({ host: forge.host, repository: fullName, path: 'data/places.csv' })}`;
});

afterAll(async () => {
  await forge?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

let browser: BrowserHarness;
let screen: ChromiumSurface;

beforeAll(async () => {
  browser = await launchBrowser({ extension: join(folder, 'extension') });
  const surface = await browser.openExtensionPage(address);
  if (!(surface instanceof ChromiumSurface)) throw new Error('Not Chromium');
  screen = surface;
  await screen.waitForText('This is the whole history.');
});

afterAll(() => browser?.close());

const expectGood = () => expectGoodLooks(screen);

test('the versions, and two of them compared', async () => {
  await screen.click('summary');
  await screen.click('.button[aria-label^="Show what changed"]');
  await screen.waitForText('1 difference');
  await expectGood();
});

test('who changed a cell and a record', async () => {
  await screen.click('.button:has-text("Who changed it")');
  await screen.type('input', '9');
  await screen.press('Enter');
  await screen.waitForText('Give a number from 1 to 3.');
  await screen.type('input', '1');
  await screen.press('Enter');
  await screen.waitForText('<img src=x');
  await expectGood();
  expect(await screen.evaluate(() => 'attacked' in globalThis)).toBe(false);
});

test('the heatmap and the credits', async () => {
  await screen.click('.button:has-text("Heatmap")');
  await screen.waitForText('Changes by record and column');
  await expectGood();
  await screen.click('.button:has-text("Credits")');
  await screen.waitForText('Copy as Markdown');
  await expectGood();
});

test('everything is reached by the keyboard', async () => {
  await screen.evaluate(() => document.querySelector<HTMLElement>('.history .button')?.focus());
  const names: string[] = [];
  for (let n = 0; n < 6; n++) {
    names.push(await screen.evaluate(() => document.activeElement?.textContent ?? ''));
    await screen.press('Tab');
  }
  expect(names.slice(0, 4)).toEqual(['Versions', 'Who changed it', 'Heatmap', 'Credits']);
  await screen.evaluate(() => document.querySelectorAll<HTMLElement>('.history-views .button')[0]?.focus());
  await screen.press('Enter');
  await screen.waitForText('Compare two versions');
});
