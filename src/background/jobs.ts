import * as z from 'zod/mini';
import { jobSchema, type Job } from '../core/job.ts';

/** Storage that lives as long as the browser session and survives a sleeping background. */
export interface SessionStorage {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Jobs that wait for their workbench. */
export interface JobStore {
  /** Keeps a job and returns its ticket; with a tab, only that tab may claim it. */
  keep(job: Job, tab: number | undefined): Promise<string>;
  /** The job behind a ticket; undefined when there is none or another tab asks. */
  claim(ticket: string, tab: number | undefined): Promise<Job | undefined>;
}

/** Jobs that are kept: a page may say 100 kB of itself, and the browser holds 10 MB for all of us. */
const MOST_JOBS = 30;
const LIST = 'jobs';

const listSchema = z.array(z.string());
const keptSchema = z.object({ job: jobSchema, tab: z.optional(z.number()) });

/**
 * Returns a job store over session storage.
 *
 * A job stays after it was claimed, so that reloading a workbench tab finds it again; the first tab that
 * claims it becomes the only one that may, so that a page cannot replay a ticket in a frame of its own. The oldest make room.
 */
export function createJobStore(storage: SessionStorage, newTicket: () => string): JobStore {
  async function listed(): Promise<string[]> {
    const list = listSchema.safeParse(await storage.get(LIST));
    return list.success ? list.data : [];
  }

  /** Leaves the newest jobs alone, so many of them. */
  async function shrinkTo(most: number): Promise<void> {
    const keys = await listed();
    if (keys.length <= most) return;
    await storage.remove(keys.slice(0, keys.length - most));
    await storage.set(LIST, keys.slice(keys.length - most));
  }

  return {
    async keep(job, tab) {
      const ticket = newTicket();
      const key = `job:${ticket}`;
      const put = async () => {
        await storage.set(LIST, [...(await listed()), key]);
        await storage.set(key, { job, tab });
      };
      await shrinkTo(MOST_JOBS - 1);
      await put().catch(async () => {
        /* Full: what is opened now counts more than a reload of what was opened before. */
        await shrinkTo(0);
        await put();
      });
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
