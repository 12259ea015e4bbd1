import type { TableFinding } from '../../core/finding.ts';
import type { PageSpot } from '../../core/page-spot.ts';
import type { Patch } from '../../core/patch/patch.ts';
import type { Job } from '../../core/job.ts';
import type { ProposalAddress } from '../../core/proposal-address.ts';
import type { Source } from '../../core/source.ts';
import type { Problem } from '../dataset/problem.ts';
import type { Session } from '../dataset/session.ts';

/** The table of a page that a file is opened for, and the cell of it that the person pointed at. */
export interface SeenTable {
  finding: TableFinding;
  spot?: PageSpot | undefined;
}

/** A file to be opened, and what comes with it. */
export interface OpenRequest {
  source: Source;
  /** Its bytes, when the person brought them. */
  given?: Blob | undefined;
  /** Somebody else's corrections of it. */
  shared?: Patch | undefined;
  /** What the search field begins with. */
  search?: string | undefined;
  /** Which records are shown at first, and in which order: `filterToText`. */
  filter?: string | undefined;
  /** What the page shows of it, when it is opened for a table of a page. */
  seen?: SeenTable | undefined;
  /** The person chose it among others, or named it. */
  isChosen?: boolean;
  /** Said first once it is open. */
  news?: string | undefined;
}

/** What may need a host, and so the person's word when it came by a link. */
export type Asking =
  { name: 'proposal'; address: ProposalAddress } | { name: 'opening'; request: OpenRequest };

export type Screen =
  | Asking
  /** The person's answers are being read, to find the file behind a finding. */
  | { name: 'locating' }
  | { name: 'choose' }
  | { name: 'question'; next: Asking }
  | { name: 'problem'; problem: Problem; request: OpenRequest | undefined }
  | {
      name: 'editor' | 'review' | 'policy' | 'schema';
      session: Session;
      request: OpenRequest;
      welcome: string | undefined;
    };

/** Who opened the workbench: the person, by a button that named the host, or a link, which could lead anywhere. */
export type OpenedBy = 'button' | 'link';

/** Returns what a job begins with. A finding has to be located first: `locateFinding`. */
export function firstScreen(job: Job | 'damaged', openedBy: OpenedBy): Screen {
  if (job === 'damaged') return { name: 'problem', problem: { kind: 'link' }, request: undefined };
  if (job.proposal) return asked({ name: 'proposal', address: job.proposal }, openedBy);
  const source = job.patch?.source ?? job.source;
  if (!source) return { name: job.finding ? 'locating' : 'choose' };
  return openingOf(job, source, openedBy);
}

/** Returns the screen that opens a file for a job. */
export function openingOf(job: Job, source: Source, openedBy: OpenedBy): Screen {
  const request = { source, shared: job.patch, search: job.search, filter: job.filter, seen: seenOf(job) };
  /* No host to ask: the person has the file. */
  if (source.kind === 'file') return { name: 'problem', problem: { kind: 'file' }, request };
  return asked({ name: 'opening', request }, openedBy);
}

/** Returns the table of the page that a job is about. */
export function seenOf({ finding, spot }: Job): SeenTable | undefined {
  return finding?.kind === 'table' ? { finding, spot } : undefined;
}

function asked(next: Asking, openedBy: OpenedBy): Screen {
  return openedBy === 'link' ? { name: 'question', next } : next;
}
