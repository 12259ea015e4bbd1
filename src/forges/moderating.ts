import type { FileVersion } from './forge.ts';

/**
 * What moderation asks of a forge. Every method may be called again after any failure: nothing is decided, answered or
 * committed twice.
 */
export interface Moderating {
  /** Repositories the account may write to, the latest changed first. */
  listMaintained(signal: AbortSignal): AsyncIterable<MaintainedRepository>;
  /** The proposals of a repository, the latest changed first. */
  listProposals(
    repository: string,
    state: 'open' | 'all',
    signal: AbortSignal,
  ): AsyncIterable<ProposalSummary>;
  /** One proposal and what its branch changes. Readable also when the branch or the fork is gone. */
  readProposal(repository: string, number: number, signal: AbortSignal): Promise<ProposalDetails>;
  /** Whether the account may write to the repository now; asked again before each decision. */
  mayWrite(repository: string, signal: AbortSignal): Promise<boolean>;
  /** Puts the accepted changes on the branch as one commit. */
  accept(request: AcceptRequest): Promise<Accepted>;
  /** Says something under a proposal, once, and closes it when that is asked for. */
  answer(request: AnswerRequest): Promise<void>;
}

/** What a contributor asks of a forge after sending. */
export interface Following {
  /** What is new of a proposal since `tag`; undefined when nothing is. Conditional requests: politely cheap. */
  follow(request: FollowRequest): Promise<ProposalNews | undefined>;
}

export interface MaintainedRepository {
  /** `owner/name`. */
  repository: string;
  /** How many proposals are open, when the forge tells it in passing. */
  openProposals: number | undefined;
}

/** A person of the forge; `email` is the address that credits them in a trailer (their no-reply address). */
export interface Person {
  login: string;
  email: string;
}

export interface ProposalSummary {
  repository: string;
  number: number;
  url: string;
  title: string;
  /** Markdown as its author, or anybody with write access, left it: data, never trusted. */
  body: string;
  /** Undefined when the account is gone. */
  author: Person | undefined;
  state: 'open' | 'merged' | 'closed';
  /** The branch it asks to change. */
  base: string;
  /** The tip of what it proposes. */
  head: string;
  /** RFC 3339, UTC. */
  created: string;
  updated: string;
}

export interface ProposalDetails extends ProposalSummary {
  /** The commit its branch departed from: what it changes is the difference from here. */
  mergeBase: string;
  /** Commits from there to `head`. */
  commits: number;
  files: readonly ChangedFile[];
  /** True when the forge listed only some of the files. */
  isCutShort: boolean;
  answers: readonly Answer[];
}

export interface ChangedFile {
  path: string;
  /** Its path before, when it was renamed. */
  previousPath: string | undefined;
  status: 'added' | 'changed' | 'removed' | 'renamed';
}

/** A remark under a proposal. */
export interface Answer {
  author: string;
  /** Whether somebody who may speak for the repository wrote it. */
  isModerator: boolean;
  text: string;
  /** RFC 3339, UTC. */
  created: string;
}

export interface AcceptRequest {
  repository: string;
  branch: string;
  path: string;
  proposals: readonly AcceptedProposal[];
  /** Whose correction it is; the account itself when undefined. */
  author: Person | undefined;
  /**
   * The file to commit on top of the given current one, and the message with its trailers; called again for each new
   * tip of the branch. What it throws ends the acceptance with nothing written.
   */
  rebuild(current: FileVersion): Promise<{ bytes: Uint8Array<ArrayBuffer>; message: string }>;
  onStep(step: AcceptStep): void;
  signal: AbortSignal;
}

export interface AcceptedProposal {
  number: number;
  /** The tip that was looked at: when it is another one by now, `StaleProposalError` is thrown. */
  head: string;
  /**
   * True when all of it was accepted and it holds nothing else: its commits become part of the history, and the forge
   * shows it as merged. What was refused never enters the history.
   */
  joins: boolean;
}

/** In the order they come; they come again when the branch moves meanwhile. */
export type AcceptStep = 'read' | 'commit' | 'merge';

export interface Accepted {
  commit: string;
  url: string;
  /**
   * `merged`: it is on the branch. `proposed`: the branch takes no direct commits and its rules want more than this
   * account's yes, so the commit waits in a proposal of its own at `url`.
   */
  state: 'merged' | 'proposed';
}

export interface AnswerRequest {
  repository: string;
  number: number;
  /** Markdown; every value in it is escaped already. */
  text: string;
  /** Names this answer: a second one with the same name is not written. Hex digits. */
  id: string;
  /** Closes the proposal when it is still open. */
  close: boolean;
  signal: AbortSignal;
}

export interface FollowRequest {
  repository: string;
  number: number;
  /** What the last news was tagged with. */
  tag: string | undefined;
  signal: AbortSignal;
}

export interface ProposalNews {
  /** To be given back next time; opaque. */
  tag: string;
  state: 'open' | 'merged' | 'closed';
  /** The commit that brought it in, when the forge knows. */
  mergedCommit: string | undefined;
  answers: readonly Answer[];
}

/** Thrown when a proposal was changed, or answered by somebody else, after the person looked at it; nothing was written. */
export class StaleProposalError extends Error {
  override name = 'StaleProposalError';
  readonly number: number;
  readonly state: ProposalSummary['state'];
  constructor(number: number, state: ProposalSummary['state']) {
    super(`Proposal ${number} is not what was looked at any more`);
    this.number = number;
    this.state = state;
  }
}
