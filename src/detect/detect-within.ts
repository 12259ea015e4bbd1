import type { FileFinding, Finding, PageFindings } from '../core/finding.ts';
import { caps, cut } from './caps.ts';
import type { ElementFinding, WholePage } from './element-finding.ts';
import { findDataFiles } from './links/data-links.ts';
import { linksOf, mapLinks } from './links/near-links.ts';
import { findPageLinks, type PageLink } from './links/page-links.ts';
import { findPageFile, type PageFile } from './page-file.ts';
import type { PagePart } from './page-parts.ts';
import { type PageReader, readPage } from './page-reader.ts';
import { findDataTables } from './tables/find-tables.ts';
import { toTableFinding } from './tables/table-finding.ts';

/** What a page holds, and the element of each table found, by the id of its finding; it may stand in a frame or a shadow root. */
export interface Detection {
  findings: PageFindings;
  elements: Map<string, Element>;
}

/** How far a detection reaches: the page's own tables and links, or whatever else a page may be made of. */
export interface Reach {
  /** The page, and what in it is read like a page of its own. */
  parts(page: PageReader): PagePart[];
  tables(part: PagePart, whole: WholePage): ElementFinding[];
  links(page: PageReader): PageLink[];
}

/** The page's own tables and links: the core, for where there is little room. */
export const NEAR: Reach = {
  parts: (page) => [{ prefix: '', page }],
  tables: ({ page }, { links }) =>
    findDataTables(page).map((table) => ({
      finding: toTableFinding(table, { id: `table-${table.nth}`, links }),
      element: table.element,
    })),
  links: findPageLinks,
};

/**
 * Finds the data tables of a page and the data files it links to. `url` is the page's address.
 *
 * Reads markup and words only: no layout, no style, no request, and nothing is written to the page. Ids hold
 * for as long as the page adds or removes no table or link before the one they name.
 */
export function detectWithin(document: Document, url: string, reach: Reach): Detection {
  const page = readPage(document, url);
  const parts = reach.parts(page).map((part) => ({ ...part, links: reach.links(part.page) }));
  const links = mapLinks(parts.flatMap((part) => part.links));
  const own = findPageFile(document, url);
  const tables = parts.flatMap((part) => reach.tables(part, { links, own })).slice(0, caps.findings);
  const findings: Finding[] = [
    ...(own ? [ownFinding(own)] : []),
    ...tables.map(({ finding }) => finding),
    ...fileFindings(parts, own),
  ];
  return {
    findings: {
      url: url.slice(0, caps.address),
      title: cut(page.title),
      findings: findings.slice(0, caps.findings),
    },
    elements: new Map(tables.map(({ finding, element }) => [finding.id, element])),
  };
}

function ownFinding({ href, title, format }: PageFile): FileFinding {
  return { kind: 'file', id: 'page', title: cut(title), href, format, links: [] };
}

/** The data files linked to anywhere in the page, each once. */
function fileFindings(
  parts: readonly (PagePart & { links: PageLink[] })[],
  own: PageFile | undefined,
): FileFinding[] {
  const repository = mapLinks(parts.flatMap(({ links }) => links.filter((link) => link.forge)));
  const known = new Set([own?.canonical]);
  return parts
    .flatMap(({ links, page }) => findDataFiles(links, page))
    .filter(({ href, canonical }) => {
      const isNew = !known.has(canonical) && href.length <= caps.address;
      known.add(canonical);
      return isNew;
    })
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
