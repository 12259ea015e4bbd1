import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { correctCell } from '../../../playground/walk/person.ts';
import { launchBrowser } from '../../support/browser.ts';
import { builtExtension } from '../../support/extension.ts';
import { openStage, type Stage } from './stage.ts';
import { openStations, overlayGone, reopen, saved } from './workbench.ts';

let stage: Stage;
let profile: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'emendata-profile-'));
  stage = await openStage({ profile });
});

afterAll(async () => {
  await stage?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('a correction survives an overlay that is closed at once', async () => {
  const { page, workbench } = await openStations(stage, 'closed');
  await correctCell(workbench, { find: 'Grange', column: 'height', value: '42' });
  await workbench.click('.close-overlay button');
  await overlayGone(stage.browser);
  const again = await reopen(stage.browser, page);
  await again.waitForText('1 correction from last time restored');
  await again.waitForText('Review 1 correction');
});

test('a correction survives a browser that is killed', async () => {
  const { page, workbench } = await openStations(stage, 'killed');
  await correctCell(workbench, { find: 'Saltpan', column: 'height', value: '2' });
  await saved(workbench);
  await stage.browser.kill();
  stage.browser = await launchBrowser({ extension: builtExtension(), profile });
  await stage.browser.open(page);
  const again = await reopen(stage.browser, page);
  await again.waitForText('1 correction from last time restored');
});
