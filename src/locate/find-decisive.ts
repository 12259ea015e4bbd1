import type { Candidate } from '../core/source.ts';

/**
 * Returns the candidate to open without asking: the file that the page or the link itself is, or the only
 * file in a repository that the page names. Undefined when a person has to choose.
 */
export function findDecisive(candidates: readonly Candidate[]): Candidate | undefined {
  const [best] = candidates;
  if (best?.reason === 'page-is-file' || best?.reason === 'link-is-file') return best;
  const inForge = candidates.filter(({ source }) => source.kind === 'forge');
  return inForge.length === 1 ? inForge[0] : undefined;
}
