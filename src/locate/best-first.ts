import { sourceKey } from '../core/source-key.ts';
import type { Candidate, PublicSource } from '../core/source.ts';

/** More candidates than this help nobody to choose. */
const most = 20;

/** The candidates best first, each file once, for its best reason. */
export function bestFirst(candidates: readonly Candidate[]): Candidate[] {
  const unique = new Map<string, Candidate>();
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    const key = fileKey(candidate.source);
    if (!unique.has(key)) unique.set(key, candidate);
  }
  return [...unique.values()].slice(0, most);
}

/** The same string for sources that are one file to a person: forges ignore case in names, and `main` is what most repositories call `HEAD`. */
export function fileKey(source: PublicSource): string {
  if (source.kind === 'url') return source.url;
  const ref = /^(?:main|master)$/.test(source.ref) ? 'HEAD' : source.ref;
  return sourceKey({ ...source, repository: source.repository.toLowerCase(), ref });
}
