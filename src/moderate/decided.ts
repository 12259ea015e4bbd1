import type { Change } from '../core/patch/patch.ts';
import type { RefusalReason } from '../core/decision.ts';
import type { Accepted, AcceptStep } from '../forges/moderating.ts';
import type { ProposalReview } from './review.ts';

/** What a decision made of a proposal. */
export interface Decided {
  number: number;
  /** One for each file with an accepted change, in the order they were committed. */
  commits: readonly DecidedCommit[];
  /** Each change of each file. */
  changes: readonly DecidedChange[];
  /** False when something was left for later: the proposal stays open. */
  isClosed: boolean;
}

export interface DecidedCommit extends Accepted {
  path: string;
}

export interface DecidedChange {
  path: string;
  /** As in the decision. */
  id: string;
  change: Change;
  fate: Fate;
}

/** What became of one change. `already`: the file said it before this decision. */
export type Fate = { became: 'accepted' | 'already' | 'left' } | { became: 'refused'; reason: RefusalReason };

/** In the order they come; those of `AcceptStep` once a file. */
export type DecideStep = 'review' | AcceptStep | 'answer';

/** Why a decision cannot be carried out as it was made. Keys of the message catalogue. */
export type OutdatedReason =
  | 'changed' // an accepted change does not apply any more
  | 'unknown-change' // the decision names a change that the proposal does not make
  | 'answered' // another moderator put it into the file meanwhile
  | 'policy'; // the publisher's policy does not allow an accepted change

/** The decision does not fit the proposal, or the file, as they are now; nothing was written. `review` is the new look at it. */
export class OutdatedDecisionError extends Error {
  override name = 'OutdatedDecisionError';
  readonly reason: OutdatedReason;
  readonly review: ProposalReview;
  constructor(reason: OutdatedReason, review: ProposalReview) {
    super(`Proposal ${review.proposal.number} has to be looked at again: ${reason}`);
    this.reason = reason;
    this.review = review;
  }
}

/** The account may not write to the repository, or may not any more; nothing was written. */
export class NoRightError extends Error {
  override name = 'NoRightError';
  readonly reason = 'no-right';
  constructor(repository: string) {
    super(`This account may not write to ${repository}`);
  }
}
