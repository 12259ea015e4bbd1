import type { Decision, RefusalReason } from '../../core/decision.ts';
import type { Change } from '../../core/patch/patch.ts';
import type { ProposalReview } from '../../moderate/review.ts';

/** What a decision says about one proposal, with the changes themselves. */
export interface DecidedParts {
  review: ProposalReview;
  /** The accepted changes of each file that has any. */
  accepted: readonly { path: string; changes: readonly Change[] }[];
  refused: readonly { change: Change; reason: RefusalReason }[];
  /** How many changes stay open. */
  left: number;
}

/** Returns the parts of a decision; a change that the proposal does not make any more is in none of them. */
export function partsOf(decision: Decision, review: ProposalReview): DecidedParts {
  const files = review.files.map(({ path, items }) => {
    const said = decision.files.find((file) => file.path === path);
    const accepted = new Set(said?.accepted);
    const reasons = new Map(said?.refused.map(({ change, reason }) => [change, reason]));
    return {
      path,
      judged: items.map(({ id, outcome }) => ({
        change: outcome.change,
        isAccepted: accepted.has(id),
        reason: reasons.get(id),
      })),
    };
  });
  const all = files.flatMap(({ judged }) => judged);
  return {
    review,
    accepted: files
      .map(({ path, judged }) => ({
        path,
        changes: judged.filter((each) => each.isAccepted).map(({ change }) => change),
      }))
      .filter(({ changes }) => changes.length > 0),
    refused: all.flatMap(({ change, reason }) => (reason === undefined ? [] : [{ change, reason }])),
    left: all.filter(({ isAccepted, reason }) => !isAccepted && reason === undefined).length,
  };
}
