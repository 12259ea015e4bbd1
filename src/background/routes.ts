import { toDeskHash } from '../core/desk-place.ts';
import {
  toBackgroundSchema,
  type Claimed,
  type Ticket,
  type ToBackground,
} from '../platform/extension/messages.ts';
import type { JobStore } from './jobs.ts';

/** What the routes need of the browser, so that they can be tested without one. */
export interface BackgroundPorts {
  jobs: JobStore;
  /** Opens a page of the extension in a new tab beside `openerTab`. */
  openPage(path: string, openerTab: number | undefined): Promise<void>;
  /** Brings badge and alarm up to what is kept of contributions. */
  refreshFollowing(): Promise<void>;
  /** Counts pages of these patterns, and of no other. */
  countOn(patterns: readonly string[]): Promise<void>;
  showCount(tab: number, count: number): Promise<void>;
  tellPage(
    tab: number,
    message: { type: 'close-overlay' } | { type: 'overlay-alive'; ticket: string },
  ): Promise<void>;
}

/** Who sent a message: only pages and scripts of this extension get this far. */
export interface Sender {
  tab: number | undefined;
  /** True for a frame inside a tab, which is what an overlay is. */
  framed: boolean;
}

/** Answers one message of the extension's other parts; `undefined` for a message that is not ours. */
export async function answer(
  ports: BackgroundPorts,
  raw: unknown,
  sender: Sender,
): Promise<Ticket | Claimed | undefined> {
  const parsed = toBackgroundSchema.safeParse(raw);
  return parsed.success ? route(ports, parsed.data, sender) : undefined;
}

async function route(
  ports: BackgroundPorts,
  message: ToBackground,
  sender: Sender,
): Promise<Ticket | Claimed | undefined> {
  switch (message.type) {
    case 'keep-job':
      return { ticket: await ports.jobs.keep(message.job, sender.tab) };
    case 'claim-job':
      return claim(ports, message.ticket, sender);
    case 'open-tab': {
      const ticket = await ports.jobs.keep(message.job, undefined);
      await ports.openPage(`workbench.html#${ticket}`, sender.tab);
      return undefined;
    }
    case 'open-send':
      await ports.openPage(`send.html#${encodeURIComponent(message.draftKey)}`, sender.tab);
      return undefined;
    case 'open-desk':
      await ports.openPage(`desk.html#${toDeskHash(message.place)}`, sender.tab);
      return undefined;
    case 'contributions-changed':
      await ports.refreshFollowing();
      return undefined;
    case 'count-on':
      await ports.countOn(message.patterns);
      return undefined;
    case 'counted':
      if (sender.tab !== undefined && !sender.framed) await ports.showCount(sender.tab, message.count);
      return undefined;
    case 'close-overlay':
      if (sender.tab !== undefined) await ports.tellPage(sender.tab, { type: 'close-overlay' });
      return undefined;
  }
}

/** Hands a job to the workbench that holds its ticket and tells the page that its overlay lives. */
async function claim(ports: BackgroundPorts, ticket: string, sender: Sender): Promise<Claimed> {
  const job = await ports.jobs.claim(ticket, sender.tab);
  if (job && sender.framed && sender.tab !== undefined) {
    await ports.tellPage(sender.tab, { type: 'overlay-alive', ticket });
  }
  return { job };
}
