import * as z from 'zod/mini';
import { jobSchema, type Job } from '../core/job.ts';

/** Storage that lives as long as the browser session and survives a sleeping background. */
export interface SessionStorage {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** Jobs that wait for their workbench. */
export interface JobStore {
  /** Keeps a job and returns its ticket; with a tab, only that tab may claim it. */
  keep(job: Job, tab: number | undefined): Promise<string>;
  /** The job behind a ticket; undefined when there is none or another tab asks. */
  claim(ticket: string, tab: number | undefined): Promise<Job | undefined>;
}

const keptSchema = z.object({ job: jobSchema, tab: z.optional(z.number()) });

/**
 * Returns a job store over session storage.
 *
 * A job stays after it was claimed, so that reloading a workbench tab finds it again; the first tab that
 * claims it becomes the only one that may, so that a page cannot replay a ticket in a frame of its own.
 */
export function createJobStore(storage: SessionStorage, newTicket: () => string): JobStore {
  return {
    async keep(job, tab) {
      const ticket = newTicket();
      await storage.set(`job:${ticket}`, { job, tab });
      return ticket;
    },
    async claim(ticket, tab) {
      const kept = keptSchema.safeParse(await storage.get(`job:${ticket}`));
      if (!kept.success) return undefined;
      if (kept.data.tab !== undefined && kept.data.tab !== tab) return undefined;
      if (kept.data.tab === undefined) await storage.set(`job:${ticket}`, { ...kept.data, tab });
      return kept.data.job;
    },
  };
}
