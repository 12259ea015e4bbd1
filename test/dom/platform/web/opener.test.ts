import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readOpenAddress, openSite } from '../../../../src/platform/web/addresses.ts';
import { createOpener, type OpenerOptions } from '../../../../src/platform/web/opener.ts';
import { openParcel, type Parcel } from '../../../../src/platform/web/parcel.ts';
import { createStores, type Stores } from '../../../../src/platform/web/stores.ts';
import { setChange, samplePatch } from '../../../unit/deliver/sample-patch.ts';
import { draftWith } from './corrections.ts';

const SITE = 'https://site.example/emendata/';
let stores: Stores;
let opened: string[];
let handedOver: Parcel[];
let closed: number;

beforeEach(() => {
  indexedDB = new IDBFactory();
  stores = createStores();
  opened = [];
  handedOver = [];
  closed = 0;
});
afterEach(() => void vi.unstubAllGlobals());

function opener(wanted: Partial<OpenerOptions> = {}) {
  return createOpener({
    site: openSite(SITE),
    stores,
    isApart: false,
    close: () => void (closed += 1),
    open: (address) => opened.push(address),
    onHandOver: (parcel) => handedOver.push(parcel),
    ...wanted,
  });
}
const parcelIn = (address = '') => openParcel(new URL(address).hash.replace('#d=', ''));

test('a page that shares its stores opens the others by a key', async () => {
  const draft = draftWith('Ash');
  await stores.drafts.save(draft);
  const { openSend, openDesk, openTab } = opener();
  await openSend(draft.key);
  await openDesk({ name: 'contributions' });
  await openDesk({ name: 'decide', key: 'forge.example/a/b#1' });
  await openTab({ source: draft.patch.source });
  expect(opened.slice(0, 3)).toEqual([
    `${SITE}send.html#${encodeURIComponent(draft.key)}`,
    `${SITE}desk.html#contributions`,
    `${SITE}desk.html#decide/forge.example%2Fa%2Fb%231`,
  ]);
  const { job } = await readOpenAddress(new URL(opened[3] ?? ''));
  expect(job.patch).toBeUndefined();
  expect(handedOver).toEqual([]);
});

test('a frame hands the draft over, because nobody else sees its stores', async () => {
  const draft = draftWith('Ash');
  await stores.drafts.save(draft);
  await opener({ isApart: true }).openSend(draft.key);
  expect(opened[0]).toMatch(/^https:\/\/site\.example\/emendata\/send\.html#d=[\w-]+$/);
  expect(await parcelIn(opened[0])).toEqual({ kind: 'draft', value: draft });
  expect(handedOver).toEqual([{ kind: 'draft', value: draft }]);
});

test('a frame hands over wishes and decisions, too', async () => {
  const saved = '2026-01-02T03:04:05Z';
  const { patch } = draftWith('Ash');
  if (patch.source.kind !== 'forge') throw new Error('The airfields are in a repository');
  const policy = { key: 'policy:fields', source: patch.source, after: 'version: 1\n', saved };
  const decision = { forge: 'github' as const, host: 'forge.example', repository: 'a/b', number: 1 };
  const kept = { key: 'a/b#1', decisions: [{ ...decision, head: 'c0ffee', files: [], words: '' }], saved };
  await stores.policies.save({ ...policy, source: { ...policy.source } });
  await stores.decisions.save(kept);
  const { openSend, openDesk } = opener({ isApart: true });
  await openSend(policy.key);
  await openDesk({ name: 'decide', key: kept.key });
  expect(await parcelIn(opened[0])).toMatchObject({ kind: 'policy', value: { after: policy.after } });
  expect(await parcelIn(opened[1])).toEqual({ kind: 'decisions', value: kept });
});

test('what only the memory of a tab has is handed over', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const draft = draftWith('Ash');
  await stores.drafts.save(draft).catch(() => undefined);
  await opener().openSend(draft.key);
  expect(await parcelIn(opened[0])).toEqual({ kind: 'draft', value: draft });
});

test('a frame without the draft opens the page that says so', async () => {
  await opener({ isApart: true }).openSend('gone');
  expect(opened).toEqual([`${SITE}send.html#gone`]);
});

test('the tab of an overlay gets its corrections, and the overlay goes', async () => {
  const draft = draftWith('Ash');
  await stores.drafts.save(draft);
  const job = { source: draft.patch.source, search: 'Ash' };
  await opener({ isApart: true }).openTab(job);
  const asked = await readOpenAddress(new URL(opened[0] ?? ''));
  expect(asked.job).toMatchObject({ search: 'Ash', patch: draft.patch });
  expect(closed).toBe(1);
});

test('corrections that a job brings along stay as they are', async () => {
  const draft = draftWith('Ash');
  await stores.drafts.save(draft);
  const patch = samplePatch([setChange()]);
  await opener({ isApart: true }).openTab({ source: draft.patch.source, patch });
  expect((await readOpenAddress(new URL(opened[0] ?? ''))).job.patch).toEqual(patch);
});

test('a browser that opens nothing is told with the address, and the overlay stays', async () => {
  const { openTab, openSend } = opener({ open: () => null });
  await expect(openSend('key')).rejects.toMatchObject({
    name: 'OpenError',
    reason: 'blocked',
    address: `${SITE}send.html#key`,
  });
  await expect(openTab({})).rejects.toHaveProperty('reason', 'blocked');
  expect(closed).toBe(0);
});

/** Text of 128 kB that packing makes half as long, and no shorter. */
function randomText(): string {
  const random = crypto.getRandomValues(new Uint8Array(65_536));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

test('what no address can hold is told, and nothing is opened', async () => {
  const patch = samplePatch(Array.from({ length: 13 }, () => setChange({ before: randomText() })));
  await stores.drafts.save({ key: 'large', title: 'large.csv', patch, saved: '2026-01-02T03:04:05Z' });
  const attempt = opener({ isApart: true }).openSend('large');
  await expect(attempt).rejects.toMatchObject({ reason: 'too-long', address: undefined });
  expect(opened).toEqual([]);
});

test('what does not close closes nothing', async () => {
  await opener({ close: undefined }).close();
  expect(closed).toBe(0);
});
