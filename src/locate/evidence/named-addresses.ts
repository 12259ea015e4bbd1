import type { Finding } from '../../core/finding.ts';
import type { LocatedPage } from '../located-page.ts';

/** Every address and identifier that a page names as its own, then what it links to. */
export function namedAddresses(finding: Finding, { url, excerpt }: LocatedPage): string[] {
  const own = finding.kind === 'file' ? [finding.href] : [];
  const links = finding.links.map(({ href }) => href);
  if (!excerpt) return [url, ...own, ...links];
  const cited = excerpt.links.filter(({ rel }) => rel.split(' ').includes('cite-as')).map(({ href }) => href);
  const dois = excerpt.metas
    .filter(({ name }) => /^(?:citation_doi|dc\.identifier|dcterms\.identifier)$/i.test(name))
    .map(({ content }) => content);
  return [url, ...own, ...cited, ...dois, ...links, ...excerpt.anchors.map(({ href }) => href)];
}
