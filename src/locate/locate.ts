import type { Finding } from '../core/finding.ts';
import type { RememberedSource } from '../core/remembered-source.ts';
import type { Candidate } from '../core/source.ts';
import { toPublicSource } from './addresses/to-public-source.ts';
import { bestFirst } from './best-first.ts';
import { describedFiles } from './evidence/described-files.ts';
import { editedFiles } from './evidence/edit-links.ts';
import { siteFiles } from './evidence/site-files.ts';
import { linkedFiles } from './linked-files.ts';
import type { LocatedPage } from './located-page.ts';
import { rememberedFiles } from './remember/remember.ts';
import { isTabularFile } from './tabular-file.ts';

/**
 * The files a finding may come from, best first, each once. An empty list means that only the person knows, or a host that can be asked.
 *
 * The person's own answer comes first, then the page's own file and the publisher's hint; files in a repository come before plain
 * addresses, what stands near before what stands elsewhere, and among equals the file whose name says what the finding's title and
 * columns say. Nothing is fetched, and whether a file holds what the page shows is not known yet.
 */
export function locate(
  finding: Finding,
  page: LocatedPage,
  remembered: readonly RememberedSource[] = [],
): Candidate[] {
  return bestFirst([
    ...rememberedFiles(finding, page, remembered),
    ...linkedFiles(finding, page),
    ...ownSource(page),
    ...siteFiles(finding),
    ...(finding.kind === 'table' ? describedFiles(finding, page) : []),
  ]);
}

/** A page made from a text table alone. */
function ownSource({ excerpt }: LocatedPage): Candidate[] {
  const tables = editedFiles(excerpt).filter(({ path }) => isTabularFile(path));
  return tables.map((file) => ({ source: toPublicSource(file), reason: 'edit-link', score: 0.85 }));
}
