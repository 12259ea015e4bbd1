import { StaleProposalError } from '../forges/moderating.ts';
import type { FileResult } from './accept-file.ts';
import { answerDecision, wasAnswered } from './answer-decision.ts';
import type { Deciding } from './deciding.ts';
import type { Decided, DecidedChange } from './decided.ts';
import type { FilePlan } from './plan-decision.ts';
import type { NotReviewable, ProposalReview } from './review.ts';

/** What of a proposal needs no answer of its own: nothing of it is data. */
const BESIDES: readonly NotReviewable[] = ['unchanged', 'renamed', 'gone'];

/** A file that was decided about, and what became of it. */
export interface SettledFile {
  plan: FilePlan;
  result: FileResult;
}

/**
 * Answers a decision whose commits are made, and closes its proposal unless something was left for later. One that joined the
 * history is left alone: the forge shows it as merged, now or when its commit is on the branch.
 */
export async function settle(deciding: Deciding, files: readonly SettledFile[]): Promise<Decided> {
  const { number, state } = deciding.review.proposal;
  const commits = files.flatMap(({ result }) => result.commit ?? []);
  const changes = files.flatMap(changesOf);
  const joined = files.filter(({ plan, result }) => plan.joins && result.commit !== undefined);
  const waits = joined.some(({ result }) => result.commit?.state === 'proposed');
  const isAnswered = isAllAnswered(deciding.review, changes);
  const decided = { commits, changes, isClosed: isAnswered && !waits };
  if (state === 'open' || commits.length > 0)
    await answerDecision(deciding, decided, isAnswered && joined.length === 0);
  else if (!wasAnswered(deciding, decided)) throw new StaleProposalError(number, state);
  return { number, ...decided };
}

function changesOf({ plan, result }: SettledFile): DecidedChange[] {
  return plan.changes.map(({ path, id, change, fate }, place) => ({
    path,
    id,
    change,
    fate: result.fates[place] ?? fate,
  }));
}

/** Whether nothing is left for later. A proposal of which nothing was accepted is answered as a whole, whatever else it holds. */
function isAllAnswered({ others }: ProposalReview, changes: readonly DecidedChange[]): boolean {
  const fates = changes.map(({ fate }) => fate.became);
  if (fates.includes('left') || fates.length === 0) return false;
  return fates.every((fate) => fate === 'refused') || others.every(({ reason }) => BESIDES.includes(reason));
}
