import type { PageReader } from '../page-reader.ts';
import type { FileFormat } from './data-address.ts';
import { linkTitle } from './link-title.ts';
import type { PageLink } from './page-links.ts';

/** A data file the page links to, however many links lead there. */
export interface DataFile {
  href: string;
  canonical: string;
  title: string;
  format: FileFormat;
  elements: Element[];
}

/** The data files of a page, one entry a file, in the order of their first links. */
export function findDataFiles(links: readonly PageLink[], page: PageReader): DataFile[] {
  const groups = Map.groupBy(
    links.filter((link) => link.format !== undefined),
    (link) => link.canonical,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first?.format === undefined) return [];
    return {
      href: first.href,
      canonical: first.canonical,
      title: linkTitle(group.find((link) => link.text !== '') ?? first, page),
      format: first.format,
      elements: group.map((link) => link.element),
    };
  });
}
