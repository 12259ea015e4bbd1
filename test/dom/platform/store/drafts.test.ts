import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { createDraftStore } from '../../../../src/platform/store/drafts.ts';
import { draftOf, startSession } from '../../workbench/dataset/airfields.ts';

function draft(name: string) {
  const session = startSession();
  session.change((document) => document.setCell(0, 1, name));
  return draftOf(session);
}

beforeEach(() => {
  indexedDB = new IDBFactory();
});

test('a draft comes back as it was, also through another page of the extension', async () => {
  const kept = draft('Ash');
  await createDraftStore().save(kept);
  expect(await createDraftStore().load(kept.key)).toEqual(kept);
  expect(await createDraftStore().list()).toEqual([kept]);
});

test('the last one saved counts; one that is removed is gone', async () => {
  const drafts = createDraftStore();
  await drafts.save(draft('Ash'));
  const last = draft('Aspen');
  await drafts.save(last);
  expect(await drafts.list()).toEqual([last]);
  await drafts.remove(last.key);
  expect(await drafts.load(last.key)).toBeUndefined();
});

test('what cannot be understood is not shown, and not thrown away', async () => {
  const drafts = createDraftStore();
  await drafts.save(draft('Ash'));
  const database = await openDB('emendata');
  await database.put('drafts', { key: 'later', version: 2 });
  expect(await drafts.load('later')).toBeUndefined();
  expect(await drafts.list()).toHaveLength(1);
  expect(await database.get('drafts', 'later')).toEqual({ key: 'later', version: 2 });
  database.close();
});

test('drafts of the first version outlive the upgrade to the stores of this one', async () => {
  const kept = draft('Ash');
  const first = await openDB('emendata', 1, {
    upgrade: (database) => void database.createObjectStore('drafts', { keyPath: 'key' }),
  });
  await first.put('drafts', kept);
  first.close();
  expect(await createDraftStore().list()).toEqual([kept]);
  const upgraded = await openDB('emendata');
  expect([...upgraded.objectStoreNames]).toEqual([
    'answers',
    'contributions',
    'decisions',
    'drafts',
    'policies',
  ]);
  upgraded.close();
});

test('a store that is open lets a newer version of the database through', async () => {
  const drafts = createDraftStore();
  await drafts.save(draft('Ash'));
  const newer = await openDB('emendata', 1_000);
  await expect(drafts.list()).rejects.toThrow();
  newer.close();
});
