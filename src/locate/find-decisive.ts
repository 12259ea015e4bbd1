import type { Candidate } from '../core/source.ts';

/** The score of a link that only happens to be on the page: below what nearness or a telling name gives. */
const BY_CHANCE = 0.4;

/**
 * Returns the candidate to open without asking: the file that the page or the link itself is, or the only
 * file in a repository that the page names, if it stands near or its name says what the finding says.
 * Undefined when a person has to choose.
 */
export function findDecisive(candidates: readonly Candidate[]): Candidate | undefined {
  const [best] = candidates;
  if (best?.reason === 'page-is-file' || best?.reason === 'link-is-file') return best;
  const [only, another] = candidates.filter(({ source }) => source.kind === 'forge');
  return only && !another && only.score > BY_CHANCE ? only : undefined;
}
