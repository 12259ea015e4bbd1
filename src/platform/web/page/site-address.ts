import type { Job } from '../../../core/job.ts';
import { pack } from '../packed.ts';

/** Returns the address of a page of the hosted site. `site` ends in a slash: the site may live in any folder of a host. */
export function sitePage(site: string, page: string): string {
  return new URL(page, site).href;
}

/** Returns the address that opens a job in the hosted workbench; without one, the screen where a file is chosen. */
export async function jobAddress(site: string, job?: Job): Promise<string> {
  const address = sitePage(site, 'open.html');
  return job === undefined ? address : `${address}#j=${await pack(job)}`;
}
