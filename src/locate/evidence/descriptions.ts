import type { DatasetDescription } from '../../core/dataset-description.ts';
import { describe } from '../../detect/describe/describe.ts';
import { describePortal } from '../../detect/portals/describe-portal.ts';
import type { LocatedPage } from '../located-page.ts';

/** The datasets that a page is about, in the words of its portal and of its metadata. */
export function descriptionsOf({ url, excerpt }: LocatedPage): DatasetDescription[] {
  return excerpt ? [...describePortal(excerpt, url), ...describe(excerpt, url)] : [];
}
