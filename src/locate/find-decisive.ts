import type { Candidate } from '../core/source.ts';

/** The score of a file in a repository that only happens to be linked on the page: a plain address has less, nearness or a telling name give more. */
const BY_CHANCE = 0.4;
/** What leaves nothing to choose: the file that the page or the link itself is. */
const certain = ['page-is-file', 'link-is-file', 'mirror'];

/**
 * Returns the candidate to open without asking: one of the certain ones, the publisher's clearest hint, or the only
 * file in a repository that the page links to, if it stands near or its name says what the finding says.
 * Undefined when a person has to choose.
 */
export function findDecisive(candidates: readonly Candidate[]): Candidate | undefined {
  const [best] = candidates;
  if (best === undefined || certain.includes(best.reason)) return best;
  if (best.reason === 'hint') return isClear(best, candidates) ? best : undefined;
  const [only, another] = candidates.filter(({ score }) => score >= BY_CHANCE);
  return only && !another && only.score > BY_CHANCE ? only : undefined;
}

function isClear({ score }: Candidate, candidates: readonly Candidate[]): boolean {
  return candidates.filter((other) => other.reason === 'hint' && other.score === score).length === 1;
}
