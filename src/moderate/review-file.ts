import { changeIds } from '../core/patch/identity.ts';
import type { Patch } from '../core/patch/patch.ts';
import { rebase } from '../core/patch/rebase.ts';
import { refusals, rulesFor } from '../core/policy/rules.ts';
import type { PublisherPolicy } from '../deliver/read-policy.ts';
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
  policy: PublisherPolicy;
}

/** What a branch changes, judged against the file as it is now. Throws `NotATableError` when that is no table any more. */
export function reviewFile(
  change: BranchChange,
  { path, current, others, policy }: Surroundings,
): FileReview {
  const { patch } = change;
  const file = openCurrent(patch, current);
  const rivals = new RivalSearch(others, file);
  const ids = changeIds(patch);
  const refused = refusedBy(policy, patch, path);
  const items = rebase(patch, file).map((outcome, index) => ({
    index,
    id: ids[index] ?? '',
    outcome,
    refusal: refused.get(index),
    rivals: rivals.find(outcome, patch.key),
  }));
  return { path, ...change, current, items };
}

/** What the policy has against changes, by their place. A policy that cannot be understood has nothing against anything. */
function refusedBy(policy: PublisherPolicy, patch: Patch, path: string): Map<number, ReviewItem['refusal']> {
  if (policy.state !== 'read') return new Map();
  return new Map(
    refusals(patch, rulesFor(policy.policy, path)).map(({ index, ...refusal }) => [index, refusal]),
  );
}
