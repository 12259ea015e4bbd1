import type { Outcome } from '../core/patch/rebase.ts';
import type { ForgeSource, Source } from '../core/source.ts';
import type { Following, Moderating, Person } from './moderating.ts';
import type { Versions } from './versions.ts';

/**
 * What Emendata asks of a forge. One folder per forge implements it with the same file list.
 *
 * Every method takes an AbortSignal, throws `ForgeError` with a `reason` a person can be told, and may be
 * called again after any failure: a retry never makes a second proposal.
 */
export interface Forge extends Moderating, Following, Versions {
  /** Bytes of the file at the tip of its ref, and which commit and blob they are. Needs no token on public repositories. */
  readFile(source: ForgeSource, signal: AbortSignal): Promise<FileVersion>;
  /** The file a proposal would change: at the source's ref when that is a branch, on the default branch when it is a tag or commit. */
  readTarget(source: ForgeSource, signal: AbortSignal): Promise<FileVersion>;
  /** The account behind the token, and the address that credits it. */
  account(signal: AbortSignal): Promise<Person>;
  /** Brings the patch to the forge as one proposal, or finds the one that is already there. */
  propose(request: ProposalRequest): Promise<Proposal>;
}

/** The part of a forge that a person needs who only reads a file: nothing in it writes, or takes a token to do so. */
export type FileReader = Pick<Forge, 'readFile' | 'readVersion'>;

export interface FileVersion {
  bytes: Uint8Array<ArrayBuffer>;
  /** The branch or tag the file was read from, never `HEAD`. */
  ref: string;
  /** Its path there: `ref` and `path` of an address can only be told apart by asking the forge. */
  path: string;
  commit: string;
  blob: string;
  /** Where a person can look at the file. */
  webUrl: string;
}

/** `blob` of a file that is not there yet: such a version has no bytes. */
export const NO_BLOB = '';

export interface ProposalRequest {
  /** The patch, or whatever else changes one file and has an id. */
  patch: { source: Source; id: string };
  /** The file may not be there yet: `rebuild` is given a version with `NO_BLOB` then. */
  mayBeNew?: boolean;
  /** It was accepted before and lost since: a proposal of the same that was answered is passed over. */
  again?: boolean;
  title: string;
  /** Markdown; every value in it is escaped already. */
  body: string;
  /** Commit message with its trailers. */
  message: string;
  /** The changed file for a given current file: the caller rebases, the forge only transports. */
  rebuild(current: FileVersion): Promise<Uint8Array<ArrayBuffer>>;
  onStep(step: ProposalStep): void;
  signal: AbortSignal;
}

/** In the order they come; `fork` is left out with push right, the last three come again when the file moves meanwhile. */
export type ProposalStep = 'account' | 'read' | 'fork' | 'commit' | 'propose';

export interface Proposal {
  number: number;
  url: string;
  state: 'open' | 'merged' | 'closed';
  /** True when the same patch had been proposed before and nothing new was made. */
  existed: boolean;
}

export type ForgeErrorReason =
  | 'unauthorized' // the token is unknown, expired or revoked
  | 'forbidden' // the token may not do this
  | 'not-found' // no such file or repository, or it is private
  | 'too-large' // over what the forge's API transports
  | 'no-proposals' // the repository accepts no pull requests from this account
  | 'archived'
  | 'rate-limited'
  | 'moved' // the branch moved again and again while we wrote
  | 'unreachable' // no answer: network down, or not a forge
  | 'unexpected'; // it answered something we do not understand

/** A failure of a forge that a person can be told about; `reason` is a key of the message catalogue. */
export class ForgeError extends Error {
  override name = 'ForgeError';
  readonly reason: ForgeErrorReason;
  /** Seconds to wait before trying again, when the forge said so. */
  readonly retryAfter: number | undefined;
  constructor(
    reason: ForgeErrorReason,
    message: string,
    options: ErrorOptions & { retryAfter?: number } = {},
  ) {
    super(message, options);
    this.reason = reason;
    this.retryAfter = options.retryAfter;
  }
}

/** Thrown by `rebuild` when HEAD no longer says what the contributor saw; nothing was written. */
export class ConflictError extends Error {
  override name = 'ConflictError';
  readonly outcomes: readonly Outcome[];
  constructor(outcomes: readonly Outcome[]) {
    super('The file changed where the correction applies');
    this.outcomes = outcomes;
  }
}
