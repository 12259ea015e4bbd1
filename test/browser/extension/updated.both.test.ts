import { afterAll, beforeAll, test } from 'vitest';
import { correctCell } from '../../../playground/walk/person.ts';
import { openStage, type Stage } from './stage.ts';
import { openStations, overlayGone, reopen, saved } from './workbench.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage?.close());

test('an update under an open overlay says so, and the corrections are still there', async () => {
  const { page, workbench } = await openStations(stage, 'updated');
  await correctCell(workbench, { find: 'Grange', column: 'height', value: '42' });
  await saved(workbench);
  await stage.browser.reloadExtension();
  const host = await stage.browser.tab(page);
  if (stage.browser.name === 'chromium') {
    await host.waitFor('emendata-layer >>> p:has-text("Emendata was updated")', 3_000);
    await overlayGone(stage.browser);
  } else {
    /* Firefox stops the script that could take the overlay away; the overlay says so itself. */
    await workbench.waitForText('Emendata was updated', 3_000);
    await stage.browser.clickToolbar();
    await overlayGone(stage.browser);
  }
  const again = await reopen(stage.browser, page);
  await again.waitForText('1 correction from last time restored');
});
