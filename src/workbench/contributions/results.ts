import type { Contribution } from '../../core/contribution.ts';
import type { RefusalReason } from '../../core/decision.ts';
import type { Change } from '../../core/patch/patch.ts';
import { readReceipt } from '../../moderate/receipt.ts';

/** What became of one change. `unknown`: nobody answered it, and nobody will. */
export interface ChangeResult {
  change: Change;
  outcome: 'waiting' | 'accepted' | 'refused' | 'unknown';
  /** Why it was refused, when the maintainer said so. */
  reason: RefusalReason | undefined;
}

/** All of a contribution in one word. */
export type Summary = 'waiting' | 'accepted' | 'partly' | 'refused' | 'unknown' | 'gone';

/**
 * What became of each change, in the order of the patch.
 *
 * A maintainer's receipt says it change by change. Without one, what was merged was accepted, and of what was closed
 * that part which the file says nevertheless.
 */
export function resultsOf(contribution: Contribution): ChangeResult[] {
  const { patch, state, inFile, answers } = contribution;
  const { fates } = readReceipt(patch, answers);
  return patch.changes.map((change, n) => {
    const fate = fates[n];
    if (fate?.became === 'refused') return { change, outcome: 'refused', reason: fate.reason };
    const outcome =
      fate === undefined ? outcomeBy(state, inFile?.[n] === true) : outcomeOf(fate.became, state);
    return { change, outcome, reason: undefined };
  });
}

/** What became of the whole. */
export function summaryOf(results: readonly ChangeResult[], state: Contribution['state']): Summary {
  const outcomes = new Set(results.map(({ outcome }) => outcome));
  if (outcomes.has('accepted')) return outcomes.size === 1 ? 'accepted' : 'partly';
  if (outcomes.has('waiting')) return 'waiting';
  if (outcomes.has('refused')) return 'refused';
  return state === 'gone' ? 'gone' : 'unknown';
}

/** The commit that brought it in, or a part of it. */
export function commitOf({ patch, answers, mergedCommit }: Contribution): string | undefined {
  return mergedCommit ?? readReceipt(patch, answers).commit;
}

/** Whether only the file itself can tell what became of a contribution: it was closed without a word on each change. */
export function needsFile({ state, inFile, patch, answers }: Contribution): boolean {
  if (state !== 'closed' || inFile !== undefined) return false;
  return readReceipt(patch, answers).fates.includes(undefined);
}

/** What a maintainer left for later waits for as long as the proposal is open. */
function outcomeOf(
  became: 'accepted' | 'already' | 'left',
  state: Contribution['state'],
): ChangeResult['outcome'] {
  if (became !== 'left') return 'accepted';
  return state === 'open' ? 'waiting' : 'unknown';
}

function outcomeBy(state: Contribution['state'], isInFile: boolean): ChangeResult['outcome'] {
  if (state === 'open') return 'waiting';
  if (state === 'merged' || isInFile) return 'accepted';
  return state === 'gone' ? 'unknown' : 'refused';
}
