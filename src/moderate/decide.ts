import { StaleProposalError } from '../forges/moderating.ts';
import { acceptFile } from './accept-file.ts';
import { authorize } from './authorize.ts';
import type { Decided } from './decided.ts';
import type { DecideRequest } from './deciding.ts';
import { planDecision } from './plan-decision.ts';
import { readReview } from './read-review.ts';
import { settle, type SettledFile } from './settle.ts';
import { withoutUnseenWords } from './without-unseen-words.ts';

/**
 * Carries out a moderator's decision: one commit for each file with accepted changes, rebuilt from the tip of the branch, then one
 * answer under the proposal, which is closed unless something was left for later.
 *
 * Everything is read anew; a decision that does not fit any more throws (`StaleProposalError`, `OutdatedDecisionError`,
 * `NoRightError`, or `UnencodableError` when the file cannot hold an accepted value any more) and nothing was written. After any failure, also a crash, the same decision may be given again: what was
 * done is found and not done twice.
 */
export async function decide(request: DecideRequest): Promise<Decided> {
  const { forge, decision, signal } = request;
  request.onStep('review');
  const moderator = await authorize(forge, decision.repository, signal);
  const review = await readReview({ forge, proposal: decision, signal });
  const { number, head, state } = review.proposal;
  if (head !== decision.head) throw new StaleProposalError(number, state);
  const deciding = { ...request, review, moderator };
  const files: SettledFile[] = [];
  // One after the other: each commit stands on the one before.
  const plans = planDecision(review, decision);
  for (const plan of await withoutUnseenWords(forge, review, { plans, signal }))
    files.push({ plan, result: await acceptFile(deciding, plan) });
  return settle(deciding, files);
}
