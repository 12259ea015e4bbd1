import type { Decision } from '../core/decision.ts';
import type { Forge } from '../forges/forge.ts';
import { type Person, StaleProposalError } from '../forges/moderating.ts';
import { acceptFile } from './accept-file.ts';
import { answerDecision, wasAnswered } from './answer-decision.ts';
import {
  type Decided,
  type DecidedChange,
  type DecidedCommit,
  type DecideStep,
  NoRightError,
} from './decided.ts';
import { type FilePlan, planDecision } from './plan-decision.ts';
import { readReview } from './read-review.ts';
import type { NotReviewable, ProposalReview } from './review.ts';

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

/** What of a proposal needs no answer of its own: nothing of it is data. */
const BESIDES: readonly NotReviewable[] = ['unchanged', 'renamed', 'gone'];

/**
 * Carries out a moderator's decision: one commit for each file with accepted changes, rebuilt from the tip of the branch, then one
 * answer under the proposal, which is closed unless something was left for later.
 *
 * Everything is read anew; a decision that does not fit any more throws (`StaleProposalError`, `OutdatedDecisionError`,
 * `NoRightError`) and nothing was written. After any failure, also a crash, the same decision may be given again: what was
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
  const plans = planDecision(review, decision);
  const { changes, commits } = await acceptFiles(deciding, plans);
  const joins = commits.length > 0 && plans.some((plan) => plan.joins);
  const isSettled = isAllAnswered(review, changes);
  const result = {
    commits,
    changes,
    isClosed: isSettled && !(joins && commits.some((commit) => commit.state === 'proposed')),
  };
  if (state !== 'open' && commits.length === 0) {
    if (!wasAnswered(deciding, result)) throw new StaleProposalError(number, state);
  } else await answerDecision(deciding, result, isSettled && !joins);
  return { number, ...result };
}

/** The account, if it may write to the repository now: rights end between a look and a decision. */
export async function authorize(forge: Forge, repository: string, signal: AbortSignal): Promise<Person> {
  const [moderator, mayWrite] = await Promise.all([
    forge.account(signal),
    forge.mayWrite(repository, signal),
  ]);
  if (!mayWrite) throw new NoRightError(repository);
  return moderator;
}

/** One file after the other: each commit stands on the one before. */
async function acceptFiles(
  deciding: Deciding,
  plans: readonly FilePlan[],
): Promise<{ changes: DecidedChange[]; commits: DecidedCommit[] }> {
  const changes: DecidedChange[] = [];
  const commits: DecidedCommit[] = [];
  for (const plan of plans) {
    const { commit, fates } = await acceptFile(deciding, plan);
    if (commit !== undefined) commits.push(commit);
    for (const [place, { path, id, change, fate }] of plan.changes.entries())
      changes.push({ path, id, change, fate: fates[place] ?? fate });
  }
  return { changes, commits };
}

/** Whether nothing is left for later. A proposal of which nothing was accepted is answered as a whole, whatever else it holds. */
function isAllAnswered({ others }: ProposalReview, changes: readonly DecidedChange[]): boolean {
  const fates = changes.map(({ fate }) => fate.became);
  if (fates.includes('left') || fates.length === 0) return false;
  return fates.every((fate) => fate === 'refused') || others.every(({ reason }) => BESIDES.includes(reason));
}
