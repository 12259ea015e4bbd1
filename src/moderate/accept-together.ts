import type { Decision } from '../core/decision.ts';
import type { Forge } from '../forges/forge.ts';
import { type Person, StaleProposalError } from '../forges/moderating.ts';
import { authorize } from './authorize.ts';
import { commitTogether } from './commit-together.ts';
import { type Decided, OutdatedDecisionError } from './decided.ts';
import { planDecision } from './plan-decision.ts';
import { withoutUnseenWords } from './without-unseen-words.ts';
import { reviewAmong } from './read-review.ts';
import { rememberFiles } from './remember-files.ts';
import { settle, type SettledFile } from './settle.ts';
import {
  type Candidate,
  leftBy,
  type LeftFile,
  type LeftProposal,
  type Together,
  type TogetherRequest,
} from './together.ts';

export type { LeftFile, LeftProposal, LeftReason, Together, TogetherRequest } from './together.ts';

/**
 * Carries out many decisions together: for each file one commit with all that was accepted of it, rebuilt by cell from the tip
 * of the branch, so that corrections of neighbouring lines do not disturb one another. What does not apply any more, and what
 * contradicts another of them, is left open and named. May be repeated after any failure.
 */
export async function acceptTogether(request: TogetherRequest): Promise<Together> {
  const [first] = request.decisions;
  if (first === undefined) return { commits: [], decided: [], left: [] };
  const moderator = await authorize(request.forge, first.repository, request.signal);
  const { candidates, left } = await lookAtAll(request, moderator);
  const { results, leftFiles, stale, commits } = await commitTogether(candidates, request);
  const decided: Decided[] = [];
  for (const { deciding, plans } of candidates) {
    const { decision } = deciding;
    const parts = leftFiles.filter(({ number }) => number === decision.number);
    const files = plans.flatMap((plan) => {
      const result = results.get(plan);
      return result === undefined ? [] : [{ plan, result }];
    });
    const reason = stale.get(decision.number) ?? parts[0]?.reason;
    const hasCommit = files.some(({ result }) => result.commit !== undefined);
    if (reason !== undefined && !hasCommit) left.push({ decision, reason, parts });
    else await settleOrLeave({ deciding, plans }, files, { decided, left });
    request.onProgress('answer', decided.length + left.length);
  }
  return { commits, decided, left };
}

/** Somebody else may have answered while the commits were made. */
async function settleOrLeave(
  { deciding }: Candidate,
  files: readonly SettledFile[],
  { decided, left }: { decided: Decided[]; left: LeftProposal[] },
): Promise<void> {
  try {
    decided.push(await settle(deciding, files));
  } catch (error) {
    const reason = leftBy(error);
    if (reason === undefined) throw error;
    left.push({ decision: deciding.decision, reason, parts: [] });
  }
}

async function lookAtAll(
  request: TogetherRequest,
  moderator: Person,
): Promise<{ candidates: Candidate[]; left: LeftProposal[] }> {
  const looking = rememberFiles(request.forge);
  const candidates: Candidate[] = [];
  const left: LeftProposal[] = [];
  for (const [done, decision] of request.decisions.entries()) {
    request.onProgress('review', done);
    try {
      candidates.push(await look(request, looking, { decision, moderator }));
    } catch (error) {
      const reason = leftBy(error);
      if (reason === undefined) throw error;
      left.push({
        decision,
        reason,
        parts: error instanceof OutdatedDecisionError ? changedFiles(error, decision) : [],
      });
    }
  }
  return { candidates, left };
}

/** Rivals are found among the decisions themselves; the other open proposals do not matter here. */
async function look(
  { forge, signal }: TogetherRequest,
  looking: Forge,
  { decision, moderator }: { decision: Decision; moderator: Person },
): Promise<Candidate> {
  const open = { proposals: [], isCut: false };
  const review = await reviewAmong({ forge: looking, proposal: decision, signal }, open);
  const { number, head, state } = review.proposal;
  if (head !== decision.head) throw new StaleProposalError(number, state);
  const deciding = { forge, decision, review, moderator, signal, onStep: () => undefined };
  const plans = planDecision(review, decision);
  return { deciding, plans: await withoutUnseenWords(forge, review, { plans, signal }) };
}

/** The files in which something that was accepted does not apply any more. */
function changedFiles({ review }: OutdatedDecisionError, { number, files }: Decision): LeftFile[] {
  return review.files.flatMap(({ path, items }) => {
    const accepted = new Set(files.filter((file) => file.path === path).flatMap((file) => file.accepted));
    const outcomes = items.filter(({ id }) => accepted.has(id)).map(({ outcome }) => outcome);
    const isChanged = outcomes.some(({ status }) => status !== 'applies' && status !== 'already');
    return isChanged ? [{ number, path, reason: 'changed' as const, outcomes, rivals: [] }] : [];
  });
}
