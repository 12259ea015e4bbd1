import type { Finding } from '../core/finding.ts';
import { sourceKey } from '../core/source-key.ts';
import { findDecisive } from './find-decisive.ts';
import { locate } from './locate.ts';

/**
 * The findings without the file links that open what an earlier one opens: a download and a raw link of one file are one
 * thing to a person.
 */
export function distinctFiles(findings: readonly Finding[], page: { url: string }): Finding[] {
  const known = new Set<string>();
  return findings.filter((finding) => {
    if (finding.kind !== 'file') return true;
    const source = findDecisive(locate(finding, page))?.source;
    if (source === undefined) return true;
    const key = sourceKey(source);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}
