import type { FileFinding, Finding, PageFindings } from '../core/finding.ts';
import { caps, cut } from './caps.ts';
import { findDataFiles } from './links/data-links.ts';
import { readExcerpt } from './excerpt/read-excerpt.ts';
import { linksOf, mapLinks } from './links/near-links.ts';
import { findPageLinks, type PageLink } from './links/page-links.ts';
import { findPageFile, type PageFile } from './page-file.ts';
import { type PageReader, readPage } from './page-reader.ts';
import { findDataTables } from './tables/find-tables.ts';
import { toTableFinding } from './tables/table-finding.ts';

/** What a page holds, and the element of each table found, by the id of its finding. */
export interface Detection {
  findings: PageFindings;
  elements: Map<string, Element>;
}

/**
 * Finds the data tables of a page and the data files it links to. `url` is the page's address.
 *
 * Reads markup and words only: no layout, no style, no request, and nothing is written to the page. Ids hold
 * for as long as the page adds or removes no table or link before the one they name.
 */
export function detect(document: Document, url: string): Detection {
  const page = readPage(document, url);
  const links = findPageLinks(page);
  const near = mapLinks(links);
  const own = findPageFile(document, url);
  const tables = findDataTables(page).slice(0, caps.findings);
  const elements = new Map<string, Element>(tables.map(({ nth, element }) => [`table-${nth}`, element]));
  const findings: Finding[] = [
    ...(own ? [ownFinding(own)] : []),
    ...tables.map((table) => toTableFinding(table, { id: `table-${table.nth}`, links: near, page })),
    ...fileFindings(links, page, own),
  ];
  return {
    findings: {
      url: url.slice(0, caps.address),
      title: cut(page.title),
      findings: findings.slice(0, caps.findings),
      excerpt: readExcerpt(page),
    },
    elements,
  };
}

function ownFinding({ href, title, format }: PageFile): FileFinding {
  return { kind: 'file', id: 'page', title: cut(title), href, format, links: [] };
}

function fileFindings(
  links: readonly PageLink[],
  page: PageReader,
  own: PageFile | undefined,
): FileFinding[] {
  const repository = mapLinks(links.filter((link) => link.forge));
  return findDataFiles(links, page)
    .filter(({ href, canonical }) => canonical !== own?.canonical && href.length <= caps.address)
    .slice(0, caps.findings)
    .map(({ href, title, format, elements: [element] }, index) => ({
      kind: 'file',
      id: `file-${index + 1}`,
      title: cut(title),
      href,
      format,
      links: element ? linksOf(element, repository) : [],
    }));
}
