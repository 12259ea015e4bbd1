import { browser } from 'wxt/browser';
import type { Job } from '../../core/job.ts';
import { claimedSchema, type ToBackground } from './messages.ts';

/**
 * Returns the job this workbench was opened with, by the ticket in its address. Asking for it also tells the
 * page that the overlay lives. Without a valid ticket the workbench starts empty, whoever framed it.
 */
export async function jobOfThisPage(): Promise<Job> {
  const ticket = location.hash.slice(1);
  if (ticket === '') return {};
  const message: ToBackground = { type: 'claim-job', ticket };
  const answer = claimedSchema.safeParse(await browser.runtime.sendMessage(message).catch(() => undefined));
  return answer.data?.job ?? {};
}
