import { type Detection, detectWithin, type Reach } from './detect-within.ts';
import { findPageTables } from './find-page-tables.ts';
import { findChartData } from './grids/named-data.ts';
import { findPageLinks } from './links/page-links.ts';
import { findPageParts } from './page-parts.ts';

export type { Detection } from './detect-within.ts';

/** Grids, text and the forges' views of files beside tables, in frames and shadow roots, too. */
const FAR: Reach = {
  parts: findPageParts,
  tables: findPageTables,
  links: (page) => [...findPageLinks(page), ...findChartData(page)],
};

/**
 * Finds all that is data on a page. `url` is the page's address. Reads markup and words only: no layout, no style, no request, and
 * nothing is written to the page.
 */
export function detect(document: Document, url: string): Detection {
  return detectWithin(document, url, FAR);
}
