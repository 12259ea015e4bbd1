import type { Job } from '../../core/job.ts';
import type { RememberedSource } from '../../core/remembered-source.ts';
import { sourceKey } from '../../core/source-key.ts';
import type { Candidate } from '../../core/source.ts';
import { enrich } from '../../detect/enrich.ts';
import { locate } from '../../locate/locate.ts';

/**
 * Returns the files that a job may be about, best first: those behind its finding; where it has none, those that the metadata of its page or
 * its portal name, since what runs in a page by a bookmark understands neither.
 */
export function locatedSources({ finding, page }: Job, remembered: readonly RememberedSource[]): Candidate[] {
  const located = { url: page?.url ?? '', excerpt: page?.excerpt };
  if (finding) return locate(finding, located, remembered);
  if (!page?.excerpt) return [];
  const named = enrich({ url: page.url, title: page.title, findings: [], excerpt: page.excerpt }).findings;
  return eachOnce(named.flatMap((file) => locate(file, located, remembered).slice(0, 1)));
}

/** The candidates without those whose file stands before them. */
export function eachOnce(candidates: readonly Candidate[]): Candidate[] {
  const unique = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = sourceKey(candidate.source);
    if (!unique.has(key)) unique.set(key, candidate);
  }
  return [...unique.values()];
}
