import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceKey } from '../../../src/core/source-key.ts';
import { parseForgeAddress } from '../../../src/locate/forge-address.ts';
import { correctCell } from '../../../playground/walk/person.ts';
import { serveFolder } from '../../support/serve.ts';
import { builtSite } from '../../support/site.ts';
import { tablePage } from '../extension/pages.ts';
import { newTab } from '../extension/stage.ts';
import { publishStations, type Published } from '../extension/stations.ts';
import { saved } from '../extension/workbench.ts';
import { sharedLink } from './shared-link.ts';
import { openSiteStage, PANEL, pressOn, type SiteStage } from './stage.ts';

let stage: SiteStage;
let stations: Published;

beforeAll(async () => {
  stage = await openSiteStage();
  stations = await publishStations(stage.forge, 'stations');
});

afterAll(() => stage?.close());

/** Requests that change something on the forge. */
function writes(): string[] {
  return stage.forge.requests
    .filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method))
    .map(({ method, path }) => `${method} ${path}`);
}

describe('corrections in a link', () => {
  test('are shown after a yes, and never sent by themselves', async () => {
    const link = await sharedLink(stage.hosted.url, stations.blob);
    const workbench = await stage.browser.open(link);
    await workbench.waitForText(`Open stations.csv from ${stage.forge.host}?`);
    await workbench.waitForText('The link carries 1 correction');
    expect(stage.forge.requests).toEqual([]);
    const tabs = await stage.browser.tabs();
    await workbench.click('.button:has-text("Open")');
    await workbench.waitFor('.offer');
    await workbench.waitFor('.editor [role=gridcell]:has-text("Porto")');
    expect(writes()).toEqual([]);
    expect(await stage.browser.tabs()).toEqual(tabs);
    await workbench.click('.button:has-text("Leave them out")');
    await workbench.waitFor('.editor [role=gridcell]:has-text("Cadiz")');
  });

  test('that were cut off are said to be damaged', async () => {
    const link = await sharedLink(stage.hosted.url, stations.blob);
    const workbench = await stage.browser.open(link.slice(0, -20));
    await workbench.waitForText('damaged');
    expect(writes()).toEqual([]);
  });
});

/** All that a page could send which speaks our language, and what it should never have. Runs in the hostile page. */
function forge(key: string): void {
  const opened: unknown = Reflect.get(globalThis, 'opened');
  const frames = [...document.querySelectorAll('iframe')].map(({ contentWindow }) => contentWindow);
  for (const target of [opened, ...frames]) {
    const post: unknown = target && Reflect.get(target, 'postMessage');
    if (typeof post !== 'function') continue;
    const send = (message: unknown, ports: MessagePort[] = []) =>
      Reflect.apply(post, target, [message, '*', ports]);
    for (const kind of ['draft', 'policy', 'decisions'])
      send({ emendata: 1, type: 'settled', kind, key, value: null });
    for (const message of [null, 7, 'welcome', [], { emendata: 1 }, { emendata: 2, type: 'welcome' }])
      send(message);
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => {
      document.body.append(`asked for ${String(data?.type)} `);
    });
    port1.start();
    send({ emendata: 1, type: 'welcome' }, [port2]);
    for (const id of [0, 1, 2, -1, 1e99])
      port1.postMessage({ type: 'file', id, bytes: new TextEncoder().encode('id,name\n1,Forged\n').buffer });
    for (const message of [null, 'file', { type: 'file' }, { type: 'no-file', id: 1, status: 'x' }])
      port1.postMessage(message);
  }
}

test('a page that opened the site cannot take corrections away, nor show data of its own', async () => {
  const address = stage.serve('/opener', tablePage({ links: [stations.blob] }));
  const page = await pressOn(stage, address);
  await page.evaluate(() => {
    const open = window.open.bind(window);
    window.open = (...args) => {
      const opened = open(...args);
      Reflect.set(globalThis, 'opened', opened);
      return opened;
    };
  });
  const workbench = await newTab(stage.browser, 'open.html', () => page.click(`${PANEL}.primary`));
  await workbench.waitFor('.editor [role=gridcell]');
  await correctCell(workbench, { find: 'Saltpan', column: 'height', value: '2' });
  await saved(workbench);
  const requests = stage.forge.requests.length;
  const source = parseForgeAddress(stations.blob);
  await page.evaluate(forge, source ? sourceKey(source) : '');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await workbench.text()).toContain('Review 1 correction');
  expect(await workbench.text()).not.toContain('Forged');
  expect(await page.text()).not.toContain('asked for');
  await workbench.evaluate(() => location.reload());
  await workbench.waitForText('1 correction from last time restored');
  expect(stage.forge.requests.length).toBeGreaterThan(requests);
  expect(writes()).toEqual([]);
});

describe('a page that frames the site', () => {
  test('sees no draft in the workbench, and its messages change nothing', async () => {
    const body = `<!doctype html><title>Frames</title><iframe src="${stage.hosted.url}open.html" width="900" height="600"></iframe>`;
    const page = await stage.browser.open(stage.serve('/frames', { body }));
    const framed = await stage.browser.frame('open.html');
    await framed.waitForText('Where does this data live?');
    await page.evaluate(forge, 'x');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const text = await framed.text();
    expect(text).not.toContain('stations.csv');
    expect(text).not.toContain('Forged');
    expect(text).toContain('Where does this data live?');
  });

  test.each(['send.html', 'desk.html#contributions'])('gets nothing of %s', async (name) => {
    const body = `<!doctype html><title>Frames</title><iframe src="${stage.hosted.url}${name}"></iframe>`;
    await stage.browser.open(stage.serve('/framing', { body }));
    await expect(stage.browser.frame(stage.hosted.url + name, 1_500)).rejects.toThrow('a frame');
  });

  test('is told why, where the site’s host sends no headers', async () => {
    const bare = await serveFolder(builtSite());
    const body = `<!doctype html><title>Frames</title><iframe src="${bare.url}/send.html"></iframe>`;
    await stage.browser.open(stage.serve('/framing', { body }));
    const framed = await stage.browser.frame('/send.html');
    await framed.waitFor('a:has-text("Open it in a tab of its own")');
    expect(await framed.text()).toContain('does not work inside another page');
    await bare.close();
  });
});
