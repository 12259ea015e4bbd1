import type { Contribution } from '../core/contribution.ts';
import type { KeptDecisions } from '../core/decision.ts';
import type { DeskPlace } from '../core/desk-place.ts';
import type { Draft } from '../core/draft.ts';
import type { Job } from '../core/job.ts';
import type { PolicyDraft } from '../core/policy-draft.ts';
import type { RememberedSource } from '../core/remembered-source.ts';

/**
 * What the product needs from the place it runs in. `extension/` and `web/` implement it; nobody else touches a
 * browser API. Everything below the workbench receives these as arguments.
 */
export interface Ports {
  fetch: typeof fetch;
  /** Now, as RFC 3339 in UTC. */
  now(): string;
  drafts: DraftStore;
  decisions: DecisionStore;
  contributions: ContributionStore;
  /** Undefined where nothing of ours runs once its pages are closed: then nobody can be told of an answer. */
  following: FollowStore | undefined;
  policies: PolicyStore;
  answers: AnswerStore;
  opener: Opener;
  hosts: HostAccess;
  /** The hosted site, for links to share and HTML to embed; undefined where none is known. */
  site: HostedSite | undefined;
  /** True once the extension was updated or removed and this page was left behind: nothing it asks for happens any more. */
  isOrphaned(): boolean;
}

/** What the send page has on top: it alone may see tokens. */
export interface SendPorts extends Ports {
  tokens: TokenStore;
}

/** Corrections that were not delivered yet. */
export interface DraftStore {
  load(key: string): Promise<Draft | undefined>;
  save(draft: Draft): Promise<void>;
  remove(key: string): Promise<void>;
  list(): Promise<Draft[]>;
}

/** Decisions about proposals that were made and are not confirmed yet. */
export interface DecisionStore {
  load(key: string): Promise<KeptDecisions | undefined>;
  save(kept: KeptDecisions): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Publishers' wishes that were not proposed yet. */
export interface PolicyStore {
  load(key: string): Promise<PolicyDraft | undefined>;
  save(draft: PolicyDraft): Promise<void>;
  remove(key: string): Promise<void>;
}

/** What the person said about where the data of pages lives. */
export interface AnswerStore {
  /** The answer with this name is replaced. */
  save(answer: RememberedSource): Promise<void>;
  remove(key: string): Promise<void>;
  list(): Promise<RememberedSource[]>;
}

/** Corrections that were sent. */
export interface ContributionStore {
  load(id: string): Promise<Contribution | undefined>;
  save(contribution: Contribution): Promise<void>;
  remove(id: string): Promise<void>;
  list(): Promise<Contribution[]>;
}

/** Which hosts the person wants to be told of answers from, and which of them asked to be left alone for a while. */
export interface FollowStore {
  /** None until the person turned one on. */
  hosts(): Promise<string[]>;
  setFollowed(host: string, isFollowed: boolean): Promise<void>;
  pause(host: string): Promise<FollowPause | undefined>;
  setPause(host: string, pause: FollowPause | undefined): Promise<void>;
}

export interface FollowPause {
  /** RFC 3339, UTC. */
  until: string;
  /** How often in a row the host failed. */
  failures: number;
}

/** Each rejects with an `OpenError` when the browser opened no page. */
export interface Opener {
  /** Opens the send page, a top-level page, for the draft, or the policy, with this key. */
  openSend(draftKey: string): Promise<void>;
  /** Opens a page of the desk, a top-level page. */
  openDesk(place: DeskPlace): Promise<void>;
  /** Opens this work in a tab of its own and closes the overlay. */
  openTab(job: Job): Promise<void>;
  /** Closes the overlay; does nothing in a tab. */
  close(): Promise<void>;
}

/** Permission to read from hosts that do not share their files with other pages (no CORS). */
export interface HostAccess {
  /** What the person can do about the host of this address. */
  wayTo(url: string): HostWay;
  /** Goes that way. Must be called in the click itself: browsers refuse it later. */
  ask(url: string): Promise<boolean>;
}

/**
 * `permission`: the browser asks the person. `tab`: it would, in a tab; over a page the page could cover the question or imitate
 * it. `page`: the page this workbench was opened from has the same origin and reads the file. `none`: the person has to bring the file.
 */
export type HostWay = 'permission' | 'tab' | 'page' | 'none';

/** Where the workbench is for everybody, with nothing installed. */
export interface HostedSite {
  /** With a final slash. */
  address: string;
  /** Returns an address that opens this job there. All of it is in the fragment, which no server sees. */
  linkTo(job: Job): Promise<string>;
}

/** Forge tokens by host: for this browser session, unless the person asks for more where that is possible. */
export interface TokenStore {
  /** Whether one can be kept after the browser is closed. */
  readonly canKeep: boolean;
  get(host: string): Promise<string | undefined>;
  set(host: string, token: string, options?: { isKept: boolean }): Promise<void>;
  remove(host: string): Promise<void>;
  /** Hosts for which one is held. */
  hosts(): Promise<string[]>;
}
