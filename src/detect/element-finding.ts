import type { TableFinding } from '../core/finding.ts';
import type { LinkMap } from './links/near-links.ts';
import type { PageFile } from './page-file.ts';

/** A table finding, and the element it was made of. */
export interface ElementFinding {
  finding: TableFinding;
  element: Element;
}

/** What the whole page knows. */
export interface WholePage {
  links: LinkMap;
  own: PageFile | undefined;
}
