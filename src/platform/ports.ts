import type { Finding } from '../core/finding.ts';
import type { Patch } from '../core/patch/patch.ts';
import type { Source } from '../core/source.ts';

/**
 * What the product needs from the place it runs in. `extension/` and `web/` implement it; nobody else
 * touches a browser API. Everything below the workbench receives these as arguments.
 */
export interface Ports {
  fetch: typeof fetch;
  /** Now, as RFC 3339 in UTC. */
  now(): string;
  drafts: DraftStore;
  opener: Opener;
}

/** Corrections that were not delivered yet. One per source; survives a killed browser. */
export interface DraftStore {
  load(key: string): Promise<Draft | undefined>;
  save(draft: Draft): Promise<void>;
  remove(key: string): Promise<void>;
  list(): Promise<Draft[]>;
}

export interface Draft {
  /** `sourceKey` of the patch's source. */
  key: string;
  title: string;
  patch: Patch;
  /** RFC 3339, UTC. */
  saved: string;
}

/** What a workbench is opened with. */
export interface Job {
  finding?: Finding;
  source?: Source;
  /** The page it was opened from. */
  page?: { url: string; title: string };
}

export interface Opener {
  /** Opens the send page, a top-level page, for the draft with this key. */
  openSend(draftKey: string): Promise<void>;
  /** Opens this work in a tab of its own and closes the overlay. */
  openTab(job: Job): Promise<void>;
  /** Closes the overlay; does nothing in a tab. */
  close(): Promise<void>;
}
