import type { Decision } from '../core/decision.ts';
import type { Forge } from '../forges/forge.ts';
import type { Person } from '../forges/moderating.ts';
import type { DecideStep } from './decided.ts';
import type { ProposalReview } from './review.ts';

export interface DecideRequest {
  forge: Forge;
  decision: Decision;
  onStep(step: DecideStep): void;
  signal: AbortSignal;
}

/** A decision that is being carried out. */
export interface Deciding extends DecideRequest {
  review: ProposalReview;
  moderator: Person;
}
