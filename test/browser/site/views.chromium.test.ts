import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChromiumSurface } from '../../../playground/browser/chromium-surface.ts';
import { chromium, expectGoodLooks } from '../extension/looks.ts';
import { openSiteStage, type SiteStage } from './stage.ts';

let stage: SiteStage;
let folder: string;

beforeAll(async () => {
  stage = await openSiteStage();
  folder = await mkdtemp(join(tmpdir(), 'emendata-views-'));
});

afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

const TOWNS = ['Aston', 'Bury', 'Crewe', 'Derby'];

/** Gardens with what records of places have: addresses, telephone numbers, pictures, words, yes and no. */
function gardens(): string {
  const record = (n: number) =>
    [
      `G${String(n).padStart(4, '0')}`,
      `Garden of ${TOWNS[n % 4]} ${n}`,
      TOWNS[n % 4],
      `https://gardens.example/${n}`,
      `https://pictures.example/${n}.jpg`,
      `garden${n}@town.example`,
      `+44 20 7946 0${String(n % 1000).padStart(3, '0')}`,
      n % 3 === 0 ? 'yes' : 'no',
      (n * 7.5).toFixed(1),
      `20${String(10 + (n % 15))}-0${1 + (n % 9)}-11`,
      `"Old trees, a pond and a bench. ${'It is quiet here. '.repeat(n % 5)}"`,
    ].join(',');
  const header = 'code,name,town,website,picture,mail,phone,open,area,founded,description';
  return `${[header, ...Array.from({ length: 340 }, (_, n) => record(n))].join('\n')}\n`;
}

const openGardens = () => openFile('gardens.csv', gardens());

async function openFile(name: string, text: string): Promise<ChromiumSurface> {
  const path = join(folder, name);
  await writeFile(path, text);
  const workbench = chromium(await stage.browser.open(`${stage.hosted.url}open.html`));
  await workbench.waitFor('.own-file');
  await workbench.dropFile(path);
  await workbench.waitFor('.editor [role=gridcell]', 30_000);
  return workbench;
}

const view = (surface: ChromiumSurface, name: string) =>
  surface.click(`.view-switch label:has-text("${name}")`);

test('a record as a form: read, corrected and left for the next one', async () => {
  const workbench = await openGardens();
  await view(workbench, 'Record');
  await workbench.waitForText('1 of 340');
  await expectGoodLooks(workbench);
  await workbench.click('.record-steps .button:has-text("Next")');
  await workbench.waitForText('2 of 340');
  await workbench.click('[aria-label="Is phone wrong? Correct it"]');
  await workbench.waitFor('.record-editor input');
  await expectGoodLooks(workbench);
  await workbench.type('.record-editor input', '+44 20 7946 0999');
  await workbench.press('Enter');
  await workbench.waitForText('Review 1 correction');
  await expectGoodLooks(workbench);
});

test('cards: a page of them, one opened', async () => {
  const workbench = await openGardens();
  await view(workbench, 'Cards');
  await workbench.waitForText('1 to 48 of 340');
  await expectGoodLooks(workbench);
  await workbench.click('.card-open');
  await workbench.waitForText('1 of 340');
});

test('values are chosen, in every view the same records, and taken away again', async () => {
  const workbench = await openGardens();
  await workbench.click('.filter-bar .button');
  await workbench.waitFor('.filter-panel');
  await workbench.click('.filter-panel summary:has-text("town")');
  await workbench.click('.filter-values label:has-text("Bury")');
  await workbench.waitForText('85 records found');
  await expectGoodLooks(workbench);
  await workbench.press('Escape');
  await view(workbench, 'Cards');
  await workbench.waitForText('1 to 48 of 85');
  await workbench.click('[aria-label="Remove: town: Bury"]');
  await workbench.waitForText('1 to 48 of 340');
  expect(await workbench.evaluate(() => document.activeElement?.textContent)).toBe('Filter');
});

test('a cell that does not fit its column is marked, and says why', async () => {
  const heights = Array.from({ length: 60 }, (_, n) => `Hill ${n},${n === 3 ? 'tall' : 100 + n}`);
  const workbench = await openFile('hills.csv', `name,height\n${heights.join('\n')}\n`);
  await workbench.waitFor('.grid-cell.is-doubtful', 10_000);
  const marked = await workbench.evaluate(() =>
    [...document.querySelectorAll('.grid-cell.is-doubtful')].map(({ textContent }) => textContent ?? ''),
  );
  expect(marked).toHaveLength(1);
  expect(marked[0]).toMatch(/^tall, .*tall.* number/);
});
