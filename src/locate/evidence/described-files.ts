import type { TableFinding } from '../../core/finding.ts';
import type { Candidate } from '../../core/source.ts';
import { describe } from '../../detect/describe/describe.ts';
import type { LocatedPage } from '../located-page.ts';
import { nameLikeness } from '../name-likeness.ts';
import { namedTable } from '../named-file.ts';

/** The files that the page's metadata or portal names as those of its data, for a table of that page. */
export function describedFiles(finding: TableFinding, { url, excerpt }: LocatedPage): Candidate[] {
  if (!excerpt) return [];
  const likeness = nameLikeness([finding.title, ...finding.columns]);
  return describe(excerpt, url)
    .flatMap(({ distributions }) => distributions)
    .flatMap(({ href, title, format }) => {
      const share = Math.max(likeness(href), likeness(title));
      const file = namedTable(href);
      if (file) return { source: file.source, reason: 'described', score: 0.6 + 0.2 * share };
      if (format === 'other') return [];
      return { source: { kind: 'url', url: href }, reason: 'described', score: 0.25 + 0.1 * share };
    });
}
