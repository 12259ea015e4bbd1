import type { DatasetDescription } from '../../core/dataset-description.ts';
import type { PageExcerpt } from '../../core/page-excerpt.ts';
import { describeDocument } from '../describe/describe-document.ts';

/** A page as portals are recognised by it. */
export interface PortalPage {
  excerpt: PageExcerpt;
  url: URL;
  /** All addresses the page names, one a line, then its metadata: what a portal's own routes are looked for in. */
  written: string;
}

/** What a portal's page, or its answer, says of one dataset. */
export type PortalDataset = Omit<DatasetDescription, 'by'>;

/** One kind of portal. */
export interface Portal {
  /** The name of the software, as its people write it. */
  name: string;
  /**
   * The dataset that a page of this portal is about; undefined when it is none. The path alone is no proof, nor is a host: the
   * page has to name something that only this software has.
   */
  recognise(page: PortalPage): PortalDataset | undefined;
}

/** The page, ready to be looked at; undefined when its address is none of the web. */
export function portalPage(excerpt: PageExcerpt, url: string): PortalPage | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol)) return undefined;
  const hrefs = [excerpt.links, excerpt.resources, excerpt.anchors].flat().map(({ href }) => href);
  const scripts = excerpt.scripts.map(({ text }) => text.replaceAll('\\/', '/'));
  return { excerpt, url: address, written: [...hrefs, ...scripts].join('\n') };
}

/** The dataset that the page's own JSON-LD describes; most portals write some. */
export function declaredDataset({ excerpt, url }: PortalPage): PortalDataset | undefined {
  return excerpt.scripts.flatMap(({ text }) => describeDocument(text, url.href))[0];
}

/** A part of an address with what the page may have put into it made harmless. */
export function segment(text: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(text).toWellFormed());
  } catch {
    return encodeURIComponent(text);
  }
}
