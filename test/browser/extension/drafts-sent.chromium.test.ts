import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctCell } from '../../../playground/walk/person.ts';
import { changedLines } from '../../../playground/walk/repository.ts';
import { openStage, TOKENS, type Stage } from './stage.ts';
import { changeStations, STATIONS } from './stations.ts';
import { goToSending, openStations, overlayGone, pressSend, reopen, saved } from './workbench.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage?.close());

test('where the file moved, what still fits is put back and the rest is shown', async () => {
  const { repository, page, workbench } = await openStations(stage, 'moved');
  await correctCell(workbench, { find: 'Harbour Light', column: 'town', value: 'Cadix' });
  await correctCell(workbench, { find: 'Fern Hollow', column: 'height', value: '89' });
  await workbench.click('.dataset-header .primary');
  await workbench.click('.change:last-child summary');
  await workbench.type('.change:last-child input', 'Measured again');
  await workbench.click('.top-line .button:has-text("Back")');
  await saved(workbench);
  await workbench.click('.close-overlay button');
  await overlayGone(stage.browser);
  const newer = STATIONS.replace('id,name,town,height', 'id,name,town,height\r\nS00,New First,Aarhus,1');
  await changeStations(stage.forge, repository, newer.replace('Cadiz', 'Chipiona'));

  const again = await reopen(stage.browser, page);
  await again.waitForText('1 correction from last time restored');
  await again.waitForText('1 correction from last time no longer fits');
  await again.click('.dataset-header .primary');
  await again.waitForText('These no longer fit');
  expect(await again.text()).toContain('Cadix');
  expect(await again.evaluate(() => document.querySelector<HTMLInputElement>('.changes input')?.value)).toBe(
    'Measured again',
  );

  await again.click('.button:has-text("Take back")');
  await again.waitFor(() => document.activeElement?.tagName === 'H1');
  await again.click('.top-line .button:has-text("Back")');
  await again.click('.dataset-header .primary');
  await again.waitForText('These no longer fit');
  await again.click('.button:has-text("Discard")');
  await again.waitForText('Nothing to review');
});

test('what no longer fits is not sent, and stays', async () => {
  const { repository, page, workbench } = await openStations(stage, 'unsent');
  await correctCell(workbench, { find: 'Harbour Light', column: 'town', value: 'Cadix' });
  await correctCell(workbench, { find: 'Fern Hollow', column: 'height', value: '89' });
  await workbench.click('.close-overlay button');
  await overlayGone(stage.browser);
  await changeStations(stage.forge, repository, STATIONS.replace('Cadiz', 'Chipiona'));
  const again = await reopen(stage.browser, page);
  await again.waitForText('no longer fits');
  const send = await goToSending(stage.browser, again);
  expect(await send.text()).not.toContain('Cadix');
  await pressSend(send, TOKENS.ada);
  await send.waitForText('proposal 1');
  await stage.browser.tab(page);
  await again.click('h1');
  await again.waitForText('Your corrections were sent');
  expect(await again.text()).toContain('1 correction from last time no longer fits');
});

test('after sending, the file is fresh and the next correction is a proposal of its own', async () => {
  const { repository, page, workbench } = await openStations(stage, 'twice');
  await correctCell(workbench, { find: 'Saltpan', column: 'height', value: '2' });
  const send = await goToSending(stage.browser, workbench);
  await pressSend(send);
  await send.waitForText('proposal 1');
  await send.click('a:has-text("See the proposal")');
  await stage.browser.tab('/twice/pull/1');

  await stage.browser.tab(page);
  await workbench.click('h1');
  await workbench.waitForText('Your corrections were sent');
  await correctCell(workbench, { find: 'Tern Point', column: 'height', value: '20' });
  const next = await goToSending(stage.browser, workbench);
  await pressSend(next);
  await next.waitForText('proposal 2');
  const lines = await changedLines(stage.forge.repositoryPath(repository), 'main', 'refs/pull/2/head');
  expect(lines.map((line) => line.trimEnd())).toEqual([
    '-S09,Tern Point,Ipswich,19',
    '+S09,Tern Point,Ipswich,20',
  ]);
});

test('a correction made while the send page was open stays', async () => {
  const { page, workbench } = await openStations(stage, 'meanwhile');
  await correctCell(workbench, { find: 'Saltpan', column: 'height', value: '2' });
  const send = await goToSending(stage.browser, workbench);
  const address = await send.url();
  await stage.browser.tab(page);
  await workbench.click('.top-line .button:has-text("Back")');
  await correctCell(workbench, { find: 'Grange', column: 'height', value: '42' });
  await saved(workbench);
  await stage.browser.tab(address);
  await pressSend(send);
  await send.waitForText('proposal 1');
  await stage.browser.tab(page);
  await workbench.click('h1');
  await workbench.waitForText('1 correction from last time restored');
  expect(await workbench.text()).toContain('Review 1 correction');
});
