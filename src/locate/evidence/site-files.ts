import type { Finding } from '../../core/finding.ts';
import type { Candidate } from '../../core/source.ts';
import { checkedFile } from '../addresses/repository-file.ts';
import { toPublicSource } from '../addresses/to-public-source.ts';
import { isTabularFile } from '../tabular-file.ts';
import { siteRepositories } from './site-repositories.ts';

/** The files of the repository that a Pages site is published from, where it hands out the files a finding names. */
export function siteFiles(finding: Finding): Candidate[] {
  const links = finding.kind === 'file' ? [finding.href] : finding.links.map(({ href }) => href);
  return links.flatMap((href) =>
    siteRepositories(href).flatMap((place, n) => {
      const file = isTabularFile(place.path) ? checkedFile(place) : undefined;
      if (!file) return [];
      return { source: toPublicSource(file), reason: 'pages-site', score: n === 0 ? 0.55 : 0.35 };
    }),
  );
}
