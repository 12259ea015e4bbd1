import type { TableFinding } from '../../core/finding.ts';
import type { Candidate } from '../../core/source.ts';
import type { LocatedPage } from '../located-page.ts';
import { nameLikeness } from '../name-likeness.ts';
import { descriptionsOf } from './descriptions.ts';
import { distributedFiles } from './distributed-files.ts';

/** The files that the page's metadata or portal names as those of its data, for a table of that page. */
export function describedFiles(finding: TableFinding, page: LocatedPage): Candidate[] {
  const files = descriptionsOf(page).flatMap(({ distributions }) => distributions);
  return distributedFiles(files, nameLikeness([finding.title, ...finding.columns]));
}
