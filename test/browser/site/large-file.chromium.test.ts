import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctCell } from '../../../playground/walk/person.ts';
import { chromium } from '../extension/looks.ts';
import { openSiteStage, type SiteStage } from './stage.ts';

const SIZE = 20_000_000;

let stage: SiteStage;
let folder: string;

beforeAll(async () => {
  stage = await openSiteStage();
  folder = await mkdtemp(join(tmpdir(), 'emendata-large-'));
});

afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A table of about 20 MB whose last record has a name of its own. */
function largeTable(): string {
  const record = (n: number) => `${n},Station ${n},"Town, ${n % 977}",${n % 211},${'x'.repeat(60)}\n`;
  const count = Math.ceil(SIZE / record(100_000).length);
  const records = Array.from({ length: count }, (_, n) => record(n + 1));
  return `id,name,town,height,remark\n${records.join('')}last,Land’s End,Sennen,7,y\n`;
}

test('a table of 20 MB that is dropped opens, is searched and corrected', async () => {
  const path = join(folder, 'large.csv');
  await writeFile(path, largeTable());
  const workbench = chromium(await stage.browser.open(`${stage.hosted.url}open.html`));
  await workbench.waitFor('.own-file');
  await workbench.dropFile(path);
  await workbench.waitFor('.editor [role=gridcell]', 30_000);
  await correctCell(workbench, { find: 'Sennen', column: 'height', value: '8' });
  expect(await workbench.text()).toContain('Review 1 correction');
});
