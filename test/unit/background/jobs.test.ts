import { expect, test } from 'vitest';
import { createJobStore } from '../../../src/background/jobs.ts';
import type { Job } from '../../../src/core/job.ts';
import { memoryStorage, ticketNumber } from './doubles.ts';

const JOB: Job = {
  source: { kind: 'url', url: 'https://example.org/a.csv' },
  page: { url: 'https://example.org/', title: 'A' },
};

test('a job comes back as often as its tab asks', async () => {
  const jobs = createJobStore(memoryStorage(), () => ticketNumber(1));
  const ticket = await jobs.keep(JOB, 7);
  expect(await jobs.claim(ticket, 7)).toEqual(JOB);
  expect(await jobs.claim(ticket, 7)).toEqual(JOB);
});

test('no other tab gets it', async () => {
  const jobs = createJobStore(memoryStorage(), () => ticketNumber(1));
  const ticket = await jobs.keep(JOB, 7);
  expect(await jobs.claim(ticket, 8)).toBeUndefined();
  expect(await jobs.claim(ticket, undefined)).toBeUndefined();
});

test('a job for a new tab belongs to the first that asks', async () => {
  const jobs = createJobStore(memoryStorage(), () => ticketNumber(1));
  const ticket = await jobs.keep(JOB, undefined);
  expect(await jobs.claim(ticket, 9)).toEqual(JOB);
  expect(await jobs.claim(ticket, 10)).toBeUndefined();
  expect(await jobs.claim(ticket, 9)).toEqual(JOB);
});

test('an unknown ticket, and storage that holds something else, give nothing', async () => {
  const storage = memoryStorage();
  const jobs = createJobStore(storage, () => ticketNumber(1));
  expect(await jobs.claim(ticketNumber(2), 7)).toBeUndefined();
  await storage.set(`job:${ticketNumber(3)}`, {
    job: { source: { kind: 'url', url: 'javascript:alert(1)' } },
  });
  expect(await jobs.claim(ticketNumber(3), 7)).toBeUndefined();
});

test('the oldest jobs make room for new ones', async () => {
  let n = 0;
  const storage = memoryStorage();
  const jobs = createJobStore(storage, () => ticketNumber((n += 1)));
  for (let opened = 0; opened < 200; opened++) await jobs.keep(JOB, 7);
  expect(storage.kept.size).toBeLessThan(50);
  expect(await jobs.claim(ticketNumber(1), 7)).toBeUndefined();
  expect(await jobs.claim(ticketNumber(180), 7)).toEqual(JOB);
  expect(await jobs.claim(ticketNumber(200), 7)).toEqual(JOB);
});

test('storage that is full forgets what was opened before, not what is opened now', async () => {
  let n = 0;
  const storage = memoryStorage();
  const { set } = storage;
  storage.set = async (key, value) => {
    const others = [...storage.kept].filter(([name]) => name !== key).map(([, text]) => text);
    if ([...others, JSON.stringify(value)].join('').length > 1_500) throw new Error('QUOTA_BYTES exceeded');
    await set(key, value);
  };
  const jobs = createJobStore(storage, () => ticketNumber((n += 1)));
  for (let opened = 0; opened < 40; opened++) await jobs.keep(JOB, 7);
  expect(await jobs.claim(ticketNumber(40), 7)).toEqual(JOB);
});
