import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromium, expectGoodLooks } from '../extension/looks.ts';
import { openSiteStage, type SiteStage } from './stage.ts';

let stage: SiteStage;
let folder: string;

beforeAll(async () => {
  stage = await openSiteStage();
  folder = await mkdtemp(join(tmpdir(), 'emendata-inspect-'));
});

afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

/** 5,000 buildings: one kind with a space behind it, one place off the Earth, one area ten times too big. */
function buildings(): string {
  const kinds = ['Library', 'Swimming pool', 'School', 'Theatre', 'Town hall'];
  const rows = Array.from({ length: 5_000 }, (_, n) => [
    `F${String(n).padStart(5, '0')}`,
    `Building ${n}`,
    n === 1_234 ? 'Library ' : kinds[(n * n) % 5],
    n === 2_345 ? '148.8566' : (43 + ((n * 3_571) % 7_000) / 1_000).toFixed(4),
    (-1 + ((n * 2_293) % 7_000) / 1_000).toFixed(4),
    n === 3_456 ? '7350' : 200 + ((n * 6_151) % 900),
  ]);
  return ['id,name,kind,latitude,longitude,area', ...rows.map((row) => row.join(','))].join('\n');
}

test('three planted errors of 5,000 records are found first, and corrected with the keyboard', async () => {
  await writeFile(join(folder, 'buildings.csv'), buildings());
  const workbench = chromium(await stage.browser.open(`${stage.hosted.url}open.html`));
  await workbench.waitFor('.own-file');
  await workbench.chooseFile('input[type=file]', join(folder, 'buildings.csv'));
  await workbench.waitFor('.view-switch');
  await workbench.click('.view-switch label:has-text("Inspect")');
  await workbench.waitFor('.inspect-suggestion');
  const current = () =>
    [...document.querySelectorAll('.inspect-suggestion p:nth-child(2)')].map((each) => each.textContent);
  await expect.poll(() => workbench.evaluate(current)).toHaveLength(3);
  await expectGoodLooks(workbench);

  const page = workbench.frame.page();
  const focus = (selector: string) => page.focus(selector);
  await focus('.inspect-suggestion input');
  await page.keyboard.type('48.8566');
  await page.keyboard.press('Enter');
  for (const left of [2, 1]) {
    await expect.poll(() => workbench.evaluate(current)).toHaveLength(left);
    expect(await workbench.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await focus('.inspect-suggestion .button');
    await page.keyboard.press('Enter');
  }
  await workbench.waitForText('No likely error is left.');
  await workbench.waitFor('.dataset-header .primary:has-text("Review 3 corrections")');
});
