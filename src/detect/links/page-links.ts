import type { PageReader } from '../page-reader.ts';
import { cellText } from '../tables/cell-text.ts';
import { canonicalAddress } from './canonical-address.ts';
import { dataFormat, type FileFormat, mayBeOfUse } from './data-address.ts';
import { isForgeShaped } from './forge-shaped.ts';

/** A link of the page that leads to a data file or into a repository. */
export interface PageLink {
  element: Element;
  /** Absolute, as the page gives it. */
  href: string;
  /** The same for every link to this file. */
  canonical: string;
  text: string;
  /** Undefined for a repository link that names no data file. */
  format: FileFormat | undefined;
  forge: boolean;
}

/** A page may hold any number of links; no reader looks at more. */
const maxLinks = 2_000;

/** The links worth keeping, in the order of the page. All others are never parsed. */
export function findPageLinks(page: PageReader): PageLink[] {
  const links: PageLink[] = [];
  for (const element of page.root?.querySelectorAll('a[href]') ?? []) {
    const link = readLink(element, page);
    if (link) links.push(link);
    if (links.length === maxLinks) break;
  }
  return links;
}

function readLink(element: Element, page: PageReader): PageLink | undefined {
  const written = (element.getAttribute('href') ?? '').trim();
  if (!mayBeOfUse(written)) return undefined;
  if (!URL.canParse(written, page.base)) return undefined;
  const address = new URL(written, page.base);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined;
  const text = cellText(element, page, 200);
  const format = dataFormat(address, text);
  const forge = isForgeShaped(address);
  if (format === undefined && !forge) return undefined;
  const canonical = canonicalAddress(address);
  address.hash = '';
  return { element, href: address.href, canonical, text, format, forge };
}
