import type { Finding } from '../core/finding.ts';
import type { PublicSource } from '../core/source.ts';
import { bestFirst } from './best-first.ts';
import { findDecisive } from './find-decisive.ts';
import { linkedFiles } from './linked-files.ts';
import type { LocatedPage } from './located-page.ts';
import { readGithubFile } from './read-github-file.ts';

/**
 * Returns the host that opening a finding will contact, for the screen to name before the click; empty when
 * opening contacts nobody and asks where the file lives. It is small, for the page's world: it knows GitHub's addresses and not the person's
 * answers. Whoever opens more than it names asks first.
 */
export function hostOf(finding: Finding, page: LocatedPage): string {
  const source = findDecisive(bestFirst(linkedFiles(finding, page, readGithubFile)))?.source;
  return source === undefined ? '' : hostOfSource(source);
}

/** The host that reading a file contacts. */
export function hostOfSource(source: PublicSource): string {
  return source.kind === 'forge' ? source.host : new URL(source.url).host;
}
