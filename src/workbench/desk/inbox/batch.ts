import type { Decision, RefusalReason } from '../../../core/decision.ts';
import type { ProposalAddress } from '../../../core/proposal-address.ts';
import type { ForgePlace } from '../../../forges/open-forge.ts';
import type { InboxEntry } from '../../../moderate/inbox.ts';
import type { ProposalReview } from '../../../moderate/review.ts';
import { acceptRest, entriesOf, toDecision, type Verdicts } from '../../proposal/verdicts.ts';

/** Proposals that get one answer: all that can be of them is accepted, or all is refused for one reason. */
export interface Batch {
  proposals: readonly ProposalAddress[];
  verdict: 'accepted' | RefusalReason;
}

/** Returns the batch of these entries of a forge. */
export function toBatch(
  entries: readonly InboxEntry[],
  { forge, host }: ForgePlace,
  verdict: Batch['verdict'],
): Batch {
  const proposals = entries.map(({ summary: { repository, number } }) => ({
    forge,
    host,
    repository,
    number,
  }));
  return { proposals, verdict };
}

/** Returns the decision that a batch makes of each of its proposals, which were read in its order. */
export function decisionsOf({ proposals, verdict }: Batch, reviews: readonly ProposalReview[]): Decision[] {
  return proposals.flatMap((proposal, n) => {
    const review = reviews[n];
    return review ? [toDecision(proposal, review, verdictsOf(review, verdict))] : [];
  });
}

function verdictsOf(review: ProposalReview, verdict: Batch['verdict']): Verdicts {
  const entries = entriesOf(review);
  if (verdict === 'accepted') return acceptRest(new Map(), entries);
  return new Map(entries.map(({ key }) => [key, verdict]));
}
