import type { Pull } from '../../store/pulls.ts';

/** The commits by which a merge request entered its branch: where it went in as it was, there is neither. */
export interface Outcome {
  merge_commit_sha: string | null;
  squash_commit_sha: string | null;
}

const known = new WeakMap<Pull, Outcome>();

/** Remembers how it was merged here. */
export function noteOutcome(pull: Pull, outcome: Outcome): void {
  known.set(pull, outcome);
}

/** What was pushed to the branch past the forge is named by the tip of that push. */
export function outcomeOf(pull: Pull): Outcome {
  return known.get(pull) ?? { merge_commit_sha: pull.merged?.sha ?? null, squash_commit_sha: null };
}
