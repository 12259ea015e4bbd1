import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '../../../../src/core/draft.ts';
import { listenForSettled, tellingStores } from '../../../../src/platform/web/settled.ts';
import { createStores, type Stores } from '../../../../src/platform/web/stores.ts';
import { draftWith } from './corrections.ts';
import { strangerWindow } from './page-around.ts';

const { origin } = location;
let stores: Stores;
let stop: () => void;
let sendPage: Window;
const given = draftWith('Ash', 'Beech');

beforeEach(async () => {
  indexedDB = new IDBFactory();
  stores = createStores();
  await stores.drafts.save(given);
  stop = listenForSettled(window, stores, new Map([[given.key, { kind: 'draft', value: given }]]));
  sendPage = strangerWindow();
  sendPage.opener = window;
});
afterEach(() => {
  stop();
  window.opener = null;
});

const settled = (value: Draft | null, key = given.key) => ({
  emendata: 1,
  type: 'settled',
  kind: 'draft',
  key,
  value,
});

function hear(data: unknown, from: { origin?: string; source?: Window | null } = {}): void {
  window.dispatchEvent(new MessageEvent('message', { data, origin, source: sendPage, ...from }));
}
const names = async () => {
  const draft = await stores.drafts.load(given.key);
  return draft?.patch.changes.map((change) => ('after' in change ? change.after : undefined));
};

test('what was sent is gone from the page that handed it over', async () => {
  hear(settled(null));
  await expect.poll(names).toBeUndefined();
});

test('what was sent in part stays in part', async () => {
  hear(settled(draftWith('Ash')));
  await expect.poll(names).toEqual(['Ash']);
});

test('corrections that were made since then stay', async () => {
  await stores.drafts.save(draftWith('Ash', 'Beech', 'Chestnut'));
  hear(settled(null));
  await expect.poll(names).toEqual(['Chestnut']);
});

test.each([
  ['another origin', settled(null), { origin: 'https://evil.example' }],
  ['a window that this page did not open', settled(null), { source: strangerWindow() }],
  ['nobody', settled(null), { source: null }],
  ['our page, of what it was not given', settled(null, 'other'), {}],
  ['our page, of another kind', { ...settled(null), kind: 'policy' }, {}],
  ['our page, in another shape', { ...settled(null), value: { patch: 1 } }, {}],
  ['our page, without news', settled(given), {}],
])('a message from %s changes nothing', async (_, data, from) => {
  hear(data, from);
  hear('noise', from);
  /* The next message is heard, so this one was. */
  hear(settled(draftWith('Ash')));
  await expect.poll(names).toEqual(['Ash']);
});

test('the send page tells its opener, at its own origin, what becomes of the draft', async () => {
  const told: unknown[] = [];
  const opener = strangerWindow();
  opener.postMessage = (data: unknown, to: unknown) => void told.push([data, to]);
  window.opener = opener;
  const { drafts } = tellingStores(stores, window);
  await drafts.save(draftWith('Ash'));
  await drafts.remove(given.key);
  expect(told).toEqual([
    [settled(draftWith('Ash')), origin],
    [settled(null), origin],
  ]);
});

test('a store that refuses keeps nobody from being told', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const told: unknown[] = [];
  const opener = strangerWindow();
  opener.postMessage = (data: unknown) => void told.push(data);
  window.opener = opener;
  await expect(tellingStores(createStores(), window).drafts.remove(given.key)).rejects.toThrow();
  expect(told).toEqual([settled(null)]);
  vi.unstubAllGlobals();
});

test('without an opener there is nobody to tell', async () => {
  expect(tellingStores(stores, window)).toBe(stores);
});
