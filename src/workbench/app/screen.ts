import type { Patch } from '../../core/patch/patch.ts';
import type { Job } from '../../core/job.ts';
import type { ProposalAddress } from '../../core/proposal-address.ts';
import type { Source } from '../../core/source.ts';
import type { Problem } from '../dataset/problem.ts';
import type { Session } from '../dataset/session.ts';

/** A file to be opened, and what comes with it. */
export interface OpenRequest {
  source: Source;
  /** Its bytes, when the person brought them. */
  given?: Blob | undefined;
  /** Somebody else's corrections of it. */
  shared?: Patch | undefined;
  /** What the search field begins with. */
  search?: string | undefined;
  /** Said first once it is open. */
  news?: string | undefined;
}

/** What may need a host, and so the person's word when it came by a link. */
export type Asking =
  { name: 'proposal'; address: ProposalAddress } | { name: 'opening'; request: OpenRequest };

export type Screen =
  | Asking
  | { name: 'choose' }
  | { name: 'question'; next: Asking }
  | { name: 'problem'; problem: Problem; request: OpenRequest | undefined }
  | {
      name: 'editor' | 'review' | 'policy';
      session: Session;
      request: OpenRequest;
      welcome: string | undefined;
    };

/** Who opened the workbench: the person, by a button that named the host, or a link, which could lead anywhere. */
export type OpenedBy = 'button' | 'link';

/** Returns what a job begins with. `found` is the file behind what was found on the page, when there is no doubt. */
export function firstScreen(job: Job | 'damaged', found: Source | undefined, openedBy: OpenedBy): Screen {
  if (job === 'damaged') return { name: 'problem', problem: { kind: 'link' }, request: undefined };
  if (job.proposal) return asked({ name: 'proposal', address: job.proposal }, openedBy);
  const shared = job.patch;
  const source = shared?.source ?? job.source ?? found;
  if (!source) return { name: 'choose' };
  const request = { source, shared, search: job.search };
  /* No host to ask: the person has the file. */
  if (source.kind === 'file') return { name: 'problem', problem: { kind: 'file' }, request };
  return asked({ name: 'opening', request }, openedBy);
}

function asked(next: Asking, openedBy: OpenedBy): Screen {
  return openedBy === 'link' ? { name: 'question', next } : next;
}
