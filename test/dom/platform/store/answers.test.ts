import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { RememberedSource } from '../../../../src/core/remembered-source.ts';
import { createAnswerStore } from '../../../../src/platform/store/answers.ts';

const answer: RememberedSource = {
  key: 'https://town.example/lamps table lamp',
  page: 'https://town.example/lamps',
  pattern: 'https://town.example/lamps',
  about: 'table lamp',
  source: { kind: 'url', url: 'https://files.town.example/lamps.csv' },
  saved: '2026-01-03T00:00:00Z',
};

beforeEach(() => {
  indexedDB = new IDBFactory();
});

test('an answer is kept for all our pages, replaced by the next one of its name, and removed', async () => {
  await createAnswerStore().save(answer);
  expect(await createAnswerStore().list()).toEqual([answer]);
  const later = { ...answer, saved: '2026-01-04T00:00:00Z' };
  await createAnswerStore().save(later);
  expect(await createAnswerStore().list()).toEqual([later]);
  await createAnswerStore().remove(answer.key);
  expect(await createAnswerStore().list()).toEqual([]);
});
