import type { PageExcerpt } from '../../core/page-excerpt.ts';
import { describePortal } from './describe-portal.ts';

/** The question to a portal that says more about a dataset than its page. */
export interface PortalApi {
  /** The portal's software: whose answer it will be. */
  name: string;
  url: string;
}

/** Where the portal of a page answers about the dataset; undefined when it does not. Nothing is asked here. */
export function portalApi(excerpt: PageExcerpt, url: string): PortalApi | undefined {
  const [dataset] = describePortal(excerpt, url);
  return dataset?.api === undefined ? undefined : { name: dataset.by, url: dataset.api };
}
