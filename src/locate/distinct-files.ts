import type { Finding } from '../core/finding.ts';
import { fileKey } from './best-first.ts';
import { decide } from './decide.ts';
import type { LocatedPage } from './located-page.ts';

/**
 * The findings without the file links that open what an earlier one opens: a download and a raw link of one file are one
 * thing to a person.
 */
export function distinctFiles(findings: readonly Finding[], page: LocatedPage): Finding[] {
  const known = new Set<string>();
  return findings.filter((finding) => {
    if (finding.kind !== 'file') return true;
    const source = decide(finding, page)?.source;
    if (source === undefined) return true;
    const key = fileKey(source);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}
