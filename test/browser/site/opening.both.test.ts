import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { correctCell } from '../../../playground/walk/person.ts';
import { parseForgeAddress } from '../../../src/locate/forge-address.ts';
import { jobAddress } from '../../../src/platform/web/page/site-address.ts';
import { tablePage } from '../extension/pages.ts';
import { newTab } from '../extension/stage.ts';
import { publishStations } from '../extension/stations.ts';
import { openSiteStage, PANEL, pressOn, type SiteStage } from './stage.ts';

let stage: SiteStage;
let blob: string;

beforeAll(async () => {
  stage = await openSiteStage();
  ({ blob } = await publishStations(stage.forge, 'stations'));
});

afterAll(() => stage?.close());

/** Opens a page with these headers and presses the bookmarklet on it. */
function press(path: string, headers: Record<string, string>, extra = ''): Promise<Surface> {
  return pressOn(stage, stage.serve(path, tablePage({ links: [blob], headers, extra })));
}

const PLAIN = { 'content-security-policy': '' };

describe('over the page', () => {
  test.each([
    ['a plain page', PLAIN],
    ['an embedder policy', { ...PLAIN, 'cross-origin-embedder-policy': 'require-corp' }],
  ])('%s', async (name, headers) => {
    const requests = () => stage.forge.requests.length + stage.hosted.requests.length;
    const before = await atRest(requests);
    const page = await press(`/${name.replaceAll(' ', '-')}`, headers);
    expect(requests()).toBe(before);
    await page.click(`${PANEL}.primary`);
    const workbench = await stage.browser.frame('open.html');
    await workbench.waitFor('.editor [role=gridcell]');
    expect(await workbench.text()).toContain('North Quay');
  });
});

/** The count once nothing more is asked for: an editor that opened before fetches its other parts when its table is there. */
async function atRest(count: () => number): Promise<number> {
  let last = -1;
  while (last !== count()) {
    last = count();
    await sleep(300);
  }
  return last;
}

const NO_FRAMES = "default-src 'none'; script-src 'nonce-r4nd0m'; require-trusted-types-for 'script'";

describe('beside the page', () => {
  test('a strict policy: a window, which knows that a button opened it', async () => {
    const page = await press('/strict', { 'content-security-policy': NO_FRAMES });
    const workbench = await newTab(stage.browser, 'open.html', () => page.click(`${PANEL}.primary`));
    await workbench.waitFor('.editor [role=gridcell]');
    await stage.browser.tab('/strict');
    await page.waitFor(`${PANEL}h1:has-text("Opened in a new tab")`);
  });

  test('a page cut off from its windows: nothing is lost but the tie, so the host is asked for first', async () => {
    const requests = await atRest(() => stage.forge.requests.length);
    const page = await press('/severed', {
      'content-security-policy': NO_FRAMES,
      'cross-origin-opener-policy': 'same-origin',
    });
    const workbench = await newTab(stage.browser, 'open.html', () => page.click(`${PANEL}.primary`));
    await workbench.waitForText(`Open stations.csv from ${stage.forge.host}?`);
    expect(await workbench.evaluate(() => window.opener === null)).toBe(true);
    expect(stage.forge.requests.length).toBe(requests);
    await workbench.click('.button:has-text("Open")');
    await workbench.waitFor('.editor [role=gridcell]');
  });

  test('windows blocked: a link that is a click of the person', async () => {
    const blocker = '<script nonce="r4nd0m">window.open = () => null;</script>';
    const page = await press('/blocked', { 'content-security-policy': NO_FRAMES }, blocker);
    await page.click(`${PANEL}.primary`);
    await page.waitFor(`${PANEL}h1:has-text("One more click")`);
    const workbench = await newTab(stage.browser, 'open.html', () => page.click(`${PANEL}a.primary`));
    await workbench.click('.button:has-text("Open")');
    await workbench.waitFor('.editor [role=gridcell]');
  });

  test('a sandbox: the address itself, to be carried by hand', async () => {
    const page = await press('/sandbox', { 'content-security-policy': 'sandbox allow-scripts' });
    await page.click(`${PANEL}.primary`);
    await page.waitFor(`${PANEL}p:has-text("locked away")`);
    await page.waitFor(`${PANEL}textarea`);
    await page.waitFor(`${PANEL}a.primary:has-text("Open the editor")`);
  });
});

test('a frame that may open no window: the way to the send page is a link, and nothing is lost', async () => {
  const address = await jobAddress(stage.hosted.url, { source: parseForgeAddress(blob) });
  const body = `<!doctype html><title>Frames</title><iframe src="${address}" sandbox="allow-scripts allow-same-origin" width="900" height="700"></iframe>`;
  await stage.browser.open(stage.serve('/no-windows', { body }));
  const framed = await stage.browser.frame('open.html');
  await framed.waitFor('.editor [role=gridcell]');
  await correctCell(framed, { find: 'Grange', column: 'height', value: '42' });
  await framed.click('.dataset-header .primary');
  await framed.click('.review .closing .primary');
  await framed.waitFor('a[href*="send.html#d="]');
  const link = await framed.evaluate(
    () => document.querySelector('a[href*="send.html#d="]')?.getAttribute('href') ?? '',
  );
  const send = await stage.browser.open(link);
  await send.waitForText('42');
  await send.waitFor('#token');
});
