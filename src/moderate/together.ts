import type { Decision } from '../core/decision.ts';
import { type Forge, ForgeError } from '../forges/forge.ts';
import { StaleProposalError } from '../forges/moderating.ts';
import type { LeftPart, LeftPartReason } from './combine.ts';
import type { Deciding } from './deciding.ts';
import {
  type Decided,
  type DecidedCommit,
  type DecideStep,
  OutdatedDecisionError,
  type OutdatedReason,
} from './decided.ts';
import type { FilePlan } from './plan-decision.ts';

export interface TogetherRequest {
  forge: Forge;
  /** On proposals of one repository, each on another one. */
  decisions: readonly Decision[];
  /** Hears each step, and through how many of the proposals it is. */
  onProgress(step: DecideStep, done: number): void;
  signal: AbortSignal;
}

/** What a batch made of its proposals. */
export interface Together {
  /** One for each file. */
  commits: readonly DecidedCommit[];
  /** Those that were answered. */
  decided: readonly Decided[];
  /** Those that were left open, with nothing said under them: a person has to look at them. */
  left: readonly LeftProposal[];
}

/** `stale`: it was changed, or answered by somebody else. */
export type LeftReason = LeftPartReason | OutdatedReason | 'stale';

export interface LeftProposal {
  decision: Decision;
  reason: LeftReason;
  /** What stands in the way, by file; empty when the proposal itself is not what it was. */
  parts: readonly LeftFile[];
}

export interface LeftFile extends LeftPart {
  path: string;
}

/** A proposal of the batch, looked at. */
export interface Candidate {
  deciding: Deciding;
  plans: readonly FilePlan[];
}

/** Why a failure that concerns one proposal leaves it out; undefined for any other failure. */
export function leftBy(error: unknown): LeftReason | undefined {
  if (error instanceof StaleProposalError) return 'stale';
  if (error instanceof OutdatedDecisionError) return error.reason;
  return error instanceof ForgeError && error.reason === 'not-found' ? 'stale' : undefined;
}
