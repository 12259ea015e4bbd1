import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '../../../../src/core/draft.ts';
import { adoptHandedOver, type AdoptingPage } from '../../../../src/platform/web/adopt.ts';
import { pack } from '../../../../src/platform/web/packed.ts';
import { createStores, type Stores } from '../../../../src/platform/web/stores.ts';
import { draftWith } from './corrections.ts';

const origin = 'https://site.example';
let stores: Stores;

beforeEach(() => {
  indexedDB = new IDBFactory();
  stores = createStores();
});

/** The send page, opened with this fragment, by a page of ours. */
function sendPage(hash: string, opener: AdoptingPage['opener'] = { location: { origin } }) {
  const shown: unknown[] = [];
  const location = { hash, origin, pathname: '/emendata/send.html', search: '' };
  const history = { replaceState: (_: unknown, __: string, address?: unknown) => void shown.push(address) };
  return { location, history, opener, shown };
}
async function adopt(value: Draft, opener?: AdoptingPage['opener']) {
  const page = sendPage(`#d=${await pack({ kind: 'draft', value })}`, opener);
  return { fragment: await adoptHandedOver(stores, page), shown: page.shown };
}

test('a page that was given a key keeps its address', async () => {
  const page = sendPage('#forge%3Akey');
  expect(await adoptHandedOver(stores, page)).toBe('#forge%3Akey');
  expect(page.shown).toEqual([]);
});

test('a draft that was handed over is stored, and its key takes its place in the address', async () => {
  const draft = draftWith('Ash');
  const key = encodeURIComponent(draft.key);
  expect(await adopt(draft)).toEqual({ fragment: `#${key}`, shown: [`/emendata/send.html#${key}`] });
  expect(await createStores().drafts.load(draft.key)).toEqual(draft);
});

test('one with more corrections takes the place of the one of before', async () => {
  await adopt(draftWith('Ash'));
  const more = draftWith('Ash', 'Beech');
  await adopt(more);
  expect(await createStores().drafts.load(more.key)).toEqual(more);
});

test('beside one with other corrections it is sent from memory: neither is lost, nor sent with the other', async () => {
  const elsewhere = draftWith('Aspen', 'Beech');
  await stores.drafts.save(elsewhere);
  const draft = draftWith('Ash');
  expect(await adopt(draft)).toEqual({
    fragment: `#${encodeURIComponent(draft.key)}`,
    shown: ['/emendata/send.html'],
  });
  expect(await stores.drafts.load(draft.key)).toEqual(draft);
  await stores.drafts.remove(draft.key);
  expect(await createStores().drafts.load(draft.key)).toEqual(elsewhere);
});

const STRANGERS: [string, AdoptingPage['opener']][] = [
  ['nobody', null],
  ['another origin', { location: { origin: 'https://evil.example' } }],
  [
    'a page that may not be looked at',
    {
      get location(): Location {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    },
  ],
];

test.each(STRANGERS)('opened by %s, it stores nothing', async (_, opener) => {
  const own = draftWith('Ash');
  await stores.drafts.save(own);
  const { shown, fragment } = await adopt(draftWith('Ash', 'Forged'), opener);
  expect(shown).toEqual(['/emendata/send.html']);
  expect(fragment).toBe(`#${encodeURIComponent(own.key)}`);
  expect(await stores.drafts.load(own.key)).toEqual(draftWith('Ash', 'Forged'));
  expect(await createStores().drafts.load(own.key)).toEqual(own);
});

test('without a database it is sent from memory', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const draft = draftWith('Ash');
  expect((await adopt(draft)).fragment).toBe(`#${encodeURIComponent(draft.key)}`);
  expect(await stores.drafts.load(draft.key)).toEqual(draft);
  vi.unstubAllGlobals();
});

test('decisions lead to their place of the desk', async () => {
  const decision = { forge: 'github', host: 'forge.example', repository: 'a/b', number: 1, head: 'c0ffee' };
  const value = {
    key: 'a/b#1',
    decisions: [{ ...decision, files: [], words: '' }],
    saved: '2026-01-02T03:04:05Z',
  };
  const page = sendPage(`#d=${await pack({ kind: 'decisions', value })}`);
  expect(await adoptHandedOver(stores, page)).toBe('#decide/a%2Fb%231');
  expect(await createStores().decisions.load('a/b#1')).toEqual(value);
});

test.each([
  ['cut off', async () => (await pack({ kind: 'draft', value: draftWith('Ash') })).slice(0, -5)],
  ['something else', () => pack({ kind: 'draft', value: { key: 'k' } })],
  ['changed on its way', () => pack({ kind: 'draft', value: forged() })],
  ['empty', async () => ''],
])('what is %s is not stored, and leaves the address', async (_, packed) => {
  const page = sendPage(`#d=${await packed()}`);
  expect(await adoptHandedOver(stores, page)).toBeUndefined();
  expect(page.shown).toEqual(['/emendata/send.html']);
  expect(await stores.drafts.list()).toEqual([]);
});

function forged(): Draft {
  const draft = draftWith('Ash');
  return { ...draft, patch: { ...draft.patch, changes: draftWith('Elm').patch.changes } };
}
