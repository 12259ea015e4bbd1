import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { createContributionStore } from '../../../../src/platform/store/contributions.ts';
import { sampleContribution } from '../../../unit/core/sample-contribution.ts';

beforeEach(() => {
  indexedDB = new IDBFactory();
});

test('every write is told, and a look is not', async () => {
  let told = 0;
  const store = createContributionStore(async () => void (told += 1));
  const contribution = sampleContribution();
  await store.save(contribution);
  expect(await store.load(contribution.id)).toEqual(contribution);
  expect(await store.list()).toEqual([contribution]);
  expect(told).toBe(1);
  await store.remove(contribution.id);
  expect(await store.list()).toEqual([]);
  expect(told).toBe(2);
});
