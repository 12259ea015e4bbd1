import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { propose, setCell } from './proposals.ts';
import { newTab, openStage, TOKENS, type Stage } from './stage.ts';
import { changeStations, publishStations, STATIONS } from './stations.ts';

const MAINTAINER = 'token-of-harbour';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage?.close());

interface Opened {
  repository: string;
  page: string;
  overlay: Surface;
}

/** Publishes stations under a name, lets Ada correct two heights and opens her proposal over its page. */
async function openProposal(name: string): Promise<Opened> {
  const { repository } = await publishStations(stage.forge, name);
  const { page } = await propose(stage.forge, {
    repository,
    token: TOKENS.ada,
    edit(document) {
      setCell(document, 'S02', 'height', '142');
      setCell(document, 'S06', 'height', '42');
    },
  });
  await stage.browser.open(page);
  const popup = await stage.browser.clickToolbar();
  await popup.click('.entries .primary');
  const overlay = await stage.browser.overlay();
  await overlay.waitFor('.judged-change');
  return { repository, page, overlay };
}

/** Takes all that is decided to the desk. */
async function toDesk(overlay: Surface): Promise<Surface> {
  const desk = await newTab(stage.browser, 'desk.html', () => overlay.click('.closing .primary'));
  await desk.waitForText('Confirm your decision');
  return desk;
}

async function confirm(desk: Surface, token?: string): Promise<void> {
  if (token !== undefined) {
    await desk.waitFor('#token');
    await desk.evaluate(() => document.querySelector('#token')?.scrollIntoView({ block: 'center' }));
    await desk.type('#token', token);
  }
  await desk.click('.closing .primary');
}

test('whoever may not write is told so, and may give another token', async () => {
  const { overlay, repository } = await openProposal('rights');
  const desk = await toDesk(overlay);
  await confirm(desk, TOKENS.ada);
  await desk.waitForText('This account may not write to the repository', 40_000);
  await confirm(desk, MAINTAINER);
  await desk.waitForText('Done. Thank you!', 40_000);
  expect(await desk.text()).toContain('2 changes are in data/stations.csv now.');
  expect(repository).toBe('harbour/rights');
});

test('the file moved between the look and the yes: what does not fit is shown, the rest is accepted', async () => {
  const { overlay, repository } = await openProposal('moved');
  const desk = await toDesk(overlay);
  await desk.waitForText('Confirm: accept 2');
  await changeStations(stage.forge, repository, STATIONS.replace('Fécamp,41', 'Fécamp,44'));
  await confirm(desk);
  await desk.waitForText('The file changed meanwhile', 40_000);
  await desk.waitForText('Now in the file: 44');
  await desk.click('.closing .primary:has-text("Confirm: accept 1")');
  await desk.waitForText('Confirm your decision');
  await confirm(desk);
  await desk.waitForText('Done. Thank you!', 40_000);
  expect(await desk.text()).toContain('stays open');
});

test('somebody else decided meanwhile: nothing is written twice', async () => {
  const { overlay, repository } = await openProposal('twice');
  const desk = await toDesk(overlay);
  await desk.waitForText('Confirm: accept 2');
  await fetch(`${stage.forge.url}/api/v3/repos/${repository}/pulls/1`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${MAINTAINER}` },
    body: JSON.stringify({ state: 'closed' }),
  });
  await confirm(desk);
  await desk.waitForText('Nothing was written', 40_000);
  await desk.waitForText('This proposal was closed already.');
});

test('a proposal that strangers cannot read is judged on the desk', async () => {
  await stage.forge.createRepository({
    owner: 'harbour',
    name: 'private',
    private: true,
    files: { 'data/stations.csv': STATIONS },
  });
  const { page } = await propose(stage.forge, {
    repository: 'harbour/private',
    token: MAINTAINER,
    edit: (document) => setCell(document, 'S02', 'height', '142'),
  });
  const desk = await stage.browser.openExtensionPage(
    `desk.html#proposal/github/${encodeURIComponent(stage.forge.host)}/harbour%2Fprivate/1`,
  );
  await desk.waitForText('142');
  await desk.click('.closing .primary:has-text("Accept it")');
  await desk.waitForText('Confirm your decision');
  await confirm(desk);
  await desk.waitForText('Done. Thank you!', 40_000);
  expect(page).toContain('/harbour/private/pull/1');
});

test('reading a proposal that is not there says so and offers the desk', async () => {
  await publishStations(stage.forge, 'empty');
  await stage.browser.open(`${stage.forge.url}/harbour/empty/pull/7`);
  const popup = await stage.browser.clickToolbar();
  await popup.click('.entries .primary');
  const overlay = await stage.browser.overlay();
  await overlay.waitForText('Proposal 7 of harbour/empty cannot be shown');
  const desk = await newTab(stage.browser, 'desk.html', () =>
    overlay.click('.button:has-text("Go on in a tab")'),
  );
  await desk.waitForText('There is no such file or repository there, or it is private.');
});
