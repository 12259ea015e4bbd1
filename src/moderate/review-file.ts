import type { Patch } from '../core/patch/patch.ts';
import { changeIds } from '../core/patch/identity.ts';
import { rebase } from '../core/patch/rebase.ts';
import { openCurrent } from '../deliver/rebuild-file.ts';
import type { FileVersion } from '../forges/forge.ts';
import type { BranchChange } from './branch-change.ts';
import { type OtherPatch, RivalSearch } from './rivals.ts';
import type { FileReview, ReviewItem } from './review.ts';

interface Surroundings {
  path: string;
  current: FileVersion;
  /** Patches of the other open proposals on this file. */
  others: readonly OtherPatch[];
  /** What the policy has against each change of a patch, in its order. */
  refusalsOf(patch: Patch): readonly ReviewItem['refusal'][];
}

/** What a branch changes, judged against the file as it is now. Throws `NotATableError` when that is no table any more. */
export function reviewFile(
  change: BranchChange,
  { path, current, others, refusalsOf }: Surroundings,
): FileReview {
  const { patch } = change;
  const file = openCurrent(patch, current);
  const rivals = new RivalSearch(others, file);
  const ids = changeIds(patch);
  const refusals = refusalsOf(patch);
  const items = rebase(patch, file).map((outcome, index) => ({
    index,
    id: ids[index] ?? '',
    outcome,
    refusal: refusals[index],
    rivals: rivals.find(outcome, patch.key),
  }));
  return { path, ...change, current, items };
}
