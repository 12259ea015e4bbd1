import { commitMessage } from '../deliver/commit-message.ts';
import type { Forge } from '../forges/forge.ts';
import type { FilePlan } from './plan-decision.ts';
import type { ProposalReview } from './review.ts';

/**
 * The plans, of which only those join the history whose commit says what Emendata writes for such a patch and nothing else: what
 * joins stays readable for ever, and nobody who judges cells has seen the message of a commit.
 */
export async function withoutUnseenWords(
  forge: Forge,
  { proposal }: ProposalReview,
  { plans, signal }: { plans: readonly FilePlan[]; signal: AbortSignal },
): Promise<FilePlan[]> {
  const checked: FilePlan[] = [];
  for (const plan of plans) {
    const joins = plan.joins && (await saysNothingElse(forge, plan, { head: proposal.head, signal }));
    checked.push({ ...plan, joins });
  }
  return checked;
}

async function saysNothingElse(
  forge: Forge,
  { review: { patch } }: FilePlan,
  { head, signal }: { head: string; signal: AbortSignal },
): Promise<boolean> {
  if (patch.source.kind !== 'forge') return false;
  for await (const { commit, message } of forge.listCommits({ ...patch.source, ref: head }, signal))
    return commit === head && message.trim() === commitMessage(patch).trim();
  return false;
}
