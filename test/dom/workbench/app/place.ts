import type { Job } from '../../../../src/core/job.ts';
import type { RememberedSource } from '../../../../src/core/remembered-source.ts';
import type { HostedSite, HostWay, Ports } from '../../../../src/platform/ports.ts';
import { memoryContributions, memoryFollowing } from '../../../unit/background/follow-doubles.ts';
import { memoryDrafts } from '../dataset/airfields.ts';

const nobody = () => Promise.reject(new Error('Nobody was to be asked'));

export type MemoryDrafts = ReturnType<typeof memoryDrafts>;

export interface PlaceSetting {
  /** What addresses answer; all others refuse, as a host without CORS does. */
  web?: Record<string, string>;
  way?: HostWay;
  /** What addresses answer once their host, or page, was asked; missing where it says no. */
  afterAsking?: Record<string, string>;
  drafts?: MemoryDrafts;
  site?: HostedSite;
  /** What the person answered before. */
  earlier?: RememberedSource[];
  /** Called at each reading of these; what it waits for keeps them back. */
  answersRead?: () => Promise<void>;
}

/** Where a workbench runs, and what it did there. */
export interface Place {
  ports: Ports;
  drafts: MemoryDrafts;
  /** Addresses that were fetched. */
  fetched: string[];
  /** Work that went to a tab, and drafts that went to the send page. */
  tabs: Job[];
  sent: string[];
  remembered: Map<string, RememberedSource>;
}

/** Returns a place of its own. */
export function createPlace({
  web = {},
  way = 'none',
  afterAsking = {},
  drafts,
  site,
  earlier,
  answersRead,
}: PlaceSetting): Place {
  const answers = { ...web };
  const kept = drafts ?? memoryDrafts();
  const fetched: string[] = [];
  const tabs: Job[] = [];
  const sent: string[] = [];
  const remembered = new Map((earlier ?? []).map((answer) => [answer.key, answer]));
  const ports: Ports = {
    fetch: async (input) => {
      if (typeof input !== 'string') throw new TypeError('We ask by address');
      fetched.push(input);
      const text = answers[input];
      if (text === undefined) throw new TypeError('Failed to fetch');
      return new Response(text);
    },
    now: () => '2026-01-03T00:00:00Z',
    drafts: kept,
    contributions: memoryContributions(),
    following: memoryFollowing(),
    decisions: { load: nobody, save: nobody, remove: nobody },
    policies: { load: nobody, save: nobody, remove: nobody },
    answers: {
      list: async () => {
        await answersRead?.();
        return [...remembered.values()];
      },
      save: async (answer) => void remembered.set(answer.key, answer),
      remove: async (key) => void remembered.delete(key),
    },
    opener: {
      openSend: async (key) => void sent.push(key),
      openDesk: nobody,
      openTab: async (job) => void tabs.push(job),
      close: nobody,
    },
    hosts: {
      wayTo: () => way,
      ask: async (url) => {
        Object.assign(answers, afterAsking);
        return url in afterAsking;
      },
    },
    site,
    isOrphaned: () => false,
  };
  return { ports, drafts: kept, fetched, tabs, sent, remembered };
}
