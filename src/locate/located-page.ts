import type { PageExcerpt } from '../core/page-excerpt.ts';

/** The page a finding stands on, as far as it tells where data lives. */
export interface LocatedPage {
  url: string;
  excerpt?: PageExcerpt | undefined;
}
