import type { Contributor } from './person.ts';
import type { Version } from './version.ts';

/** Where a version came from, as its commit and the merge that brought it tell. */
export interface Provenance {
  /** Numbers of proposals on the forge. */
  proposals: readonly number[];
  /** Ids of patches. */
  patches: readonly string[];
  reviewers: readonly Contributor[];
}

/** In which proposals and patches a version came, and who accepted it. */
export function provenanceOf({ facts, merge }: Version): Provenance {
  const told = merge === undefined ? [facts] : [facts, merge];
  const reviewers = told.flatMap((each) => each.reviewers);
  return {
    proposals: [...new Set(told.flatMap(({ proposals }) => proposals))],
    patches: [...new Set(told.flatMap(({ patches }) => patches))],
    reviewers: [...new Map(reviewers.map((person) => [person.id, person])).values()],
  };
}
