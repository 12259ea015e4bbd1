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
