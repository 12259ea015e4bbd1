import type { Distribution } from '../../core/dataset-description.ts';
import type { Candidate } from '../../core/source.ts';
import { namedTable, plainSource } from '../named-file.ts';

/** The text tables among the files of a dataset, each with how well its name fits: in a repository, or at an address that need not end in `.csv`. */
export function distributedFiles(
  distributions: readonly Distribution[],
  likeness: (path: string) => number,
): Candidate[] {
  return distributions.flatMap(({ href, title, format }) => {
    const share = Math.max(likeness(href), likeness(title));
    const file = namedTable(href);
    if (file) return { source: file.source, reason: 'described', score: 0.6 + 0.2 * share };
    const source = format === 'other' ? undefined : plainSource(href);
    if (!source) return [];
    return { source, reason: 'described', score: 0.25 + 0.1 * share };
  });
}
