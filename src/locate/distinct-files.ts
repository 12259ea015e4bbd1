import type { Finding } from '../core/finding.ts';
import { bestFirst, fileKey } from './best-first.ts';
import { findDecisive } from './find-decisive.ts';
import { linkedFiles } from './linked-files.ts';
import type { LocatedPage } from './located-page.ts';
import type { ReadFile } from './named-file.ts';
import { readGithubFile } from './read-github-file.ts';

/**
 * The findings without the file links that open what an earlier one opens: a download and a raw link of one file are one
 * thing to a person. `read`: `readRepositoryFile` outside the page's world.
 */
export function distinctFiles(
  findings: readonly Finding[],
  page: LocatedPage,
  read: ReadFile = readGithubFile,
): Finding[] {
  const known = new Set<string>();
  return findings.filter((finding) => {
    if (finding.kind !== 'file') return true;
    const source = findDecisive(bestFirst(linkedFiles(finding, page, read)))?.source;
    if (source === undefined) return true;
    const key = fileKey(source);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}
