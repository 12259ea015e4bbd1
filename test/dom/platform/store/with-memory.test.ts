import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCheckedStore } from '../../../../src/platform/store/checked-store.ts';
import { withMemory } from '../../../../src/platform/store/with-memory.ts';
import { draftSchema, type Draft } from '../../../../src/core/draft.ts';
import { autosave, type SaveState } from '../../../../src/workbench/dataset/autosave.ts';
import { draftOf, startSession } from '../../workbench/dataset/airfields.ts';

beforeEach(() => {
  indexedDB = new IDBFactory();
});
afterEach(() => void vi.unstubAllGlobals());

const open = () => withMemory(createCheckedStore('drafts', draftSchema), ({ key }: Draft) => key);

function draft(name: string): Draft {
  const session = startSession();
  session.change((document) => document.setCell(0, 1, name));
  return draftOf(session);
}

/** Frames of other sites and some private windows: the browser has no database for us. */
function refuseDatabase(): void {
  const refused = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('indexedDB', { open: refused });
}

test('what the browser keeps is shared with our other pages', async () => {
  const kept = draft('Ash');
  const store = open();
  await store.save(kept);
  expect(store.isShared(kept.key)).toBe(true);
  expect(await open().load(kept.key)).toEqual(kept);
});

test('what the browser refuses is refused, and this page has it all the same', async () => {
  refuseDatabase();
  const kept = draft('Ash');
  const store = open();
  await expect(store.save(kept)).rejects.toHaveProperty('name', 'SecurityError');
  expect(await store.load(kept.key)).toEqual(kept);
  expect(await store.list()).toEqual([kept]);
  expect(store.isShared(kept.key)).toBe(false);
  await expect(store.remove(kept.key)).rejects.toHaveProperty('name', 'SecurityError');
  expect(await store.load(kept.key)).toBeUndefined();
});

test('a browser without a database is no error to who reads', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await open().load('any')).toBeUndefined();
  expect(await open().list()).toEqual([]);
});

test('the person is told that nothing is saved', async () => {
  refuseDatabase();
  const session = startSession();
  const states: SaveState[] = [];
  const saver = autosave(session, open(), (state) => states.push(state));
  session.change((document) => document.setCell(0, 1, 'Ash'));
  await saver.stop();
  expect(states).toEqual(['saving', 'failed']);
});

test('once the browser keeps again, the memory gives way', async () => {
  const store = open();
  refuseDatabase();
  await expect(store.save(draft('Ash'))).rejects.toThrow();
  vi.unstubAllGlobals();
  const last = draft('Aspen');
  await store.save(last);
  expect(store.isShared(last.key)).toBe(true);
  expect(await open().load(last.key)).toEqual(last);
  expect(await store.list()).toEqual([last]);
});

test('what is kept apart leaves what is stored under its name alone', async () => {
  const stored = draft('Ash');
  await open().save(stored);
  const store = open();
  const other = draft('Aspen');
  store.keepApart(other);
  expect(await store.load(stored.key)).toEqual(other);
  expect(await store.list()).toEqual([other]);
  expect(store.isShared(stored.key)).toBe(false);
  await store.save(draft('Fir'));
  await store.remove(stored.key);
  expect(await store.load(stored.key)).toBeUndefined();
  expect(await open().load(stored.key)).toEqual(stored);
});
