import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { waitUntil } from '../../../playground/browser/wait.ts';
import { tablePage } from './pages.ts';
import { openStage, type Stage } from './stage.ts';
import { publishStations } from './stations.ts';

let stage: Stage;
let blob: string;
/** A page of ours, which may ask the browser. */
let desk: Surface;

beforeAll(async () => {
  stage = await openStage();
  ({ blob } = await publishStations(stage.forge, 'stations'));
  desk = await stage.browser.openExtensionPage('desk.html');
});

afterAll(() => stage?.close());

/** A page that watches whatever a script of it can see of somebody else's: names, markup, listeners, requests, errors, getters. */
const WATCHER = `<script>
  window.seen = [];
  const tell = (what) => window.seen.push(what);
  new MutationObserver((records) => records.forEach((record) => tell('mutation ' + record.type + ' ' + record.target.nodeName)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const target of [EventTarget.prototype, MutationObserver.prototype]) {
    for (const name of ['addEventListener', 'observe']) {
      const original = target[name];
      if (original) target[name] = function (...given) { tell(name + ' ' + given[0]); return original.apply(this, given); };
    }
  }
  for (const name of ['querySelectorAll', 'querySelector', 'createTreeWalker', 'getElementsByTagName']) {
    const original = Document.prototype[name];
    Document.prototype[name] = function (...given) { tell(name); return original.apply(this, given); };
  }
  Object.defineProperty(HTMLTableElement.prototype, 'rows', { get() { tell('rows'); return []; } });
  window.onerror = (message) => tell('error ' + message);
  /* The browser asks for the icon by itself. */
  new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => name.endsWith('favicon.ico') || tell('request ' + name)))
    .observe({ type: 'resource' });
  window.names = 0;
  window.names = Object.getOwnPropertyNames(window).length;
</script>`;

async function openWatched(extra = ''): Promise<Surface> {
  const headers = { 'content-security-policy': '' };
  const path = `/watched-${Math.random().toString(36).slice(2)}`;
  return stage.browser.open(stage.serve(path, tablePage({ links: [blob], headers, extra: WATCHER + extra })));
}

function seenBy(page: Surface): Promise<{ seen: string[]; names: number }> {
  return page.evaluate(
    `({ seen: window.seen, names: Object.getOwnPropertyNames(window).length - window.names })`,
  );
}

/** What the toolbar button says over a tab. */
async function button(page: Surface): Promise<{ text: string; title: string }> {
  const url = JSON.stringify(await page.url());
  return desk.evaluate(`(async () => {
    const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === ${url})?.id;
    return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  })()`);
}

test('until the person opens the popup nothing of us is there, and nothing is counted', async () => {
  const page = await openWatched();
  await sleep(500);
  expect(await seenBy(page)).toEqual({ seen: [], names: 0 });
  expect((await button(page)).text).toBe('');
});

test('where the person wants it the button says how much there is, and the page notices nothing', async () => {
  await stage.browser.allowHosts('http://127.0.0.1/*');
  await openWatched();
  const popup = await stage.browser.clickToolbar();
  await popup.click('.count-choice summary');
  await popup.click('.count-choice label:has-text("On 127.0.0.1")');
  await popup.waitFor(() => document.querySelector<HTMLInputElement>('.count-choice input')?.checked);
  const page = await openWatched();
  await waitUntil(async () => (await button(page)).text === '2', { what: 'the number' });
  expect((await button(page)).title).toContain('tables and files of data on this page: 2');
  await sleep(500);
  expect(await seenBy(page)).toEqual({ seen: [], names: 0 });
});

test('a page that asks for a password is left alone', async () => {
  const page = await openWatched('<form><input type="password" name="p"></form>');
  await sleep(1_000);
  expect((await button(page)).text).toBe('');
});
