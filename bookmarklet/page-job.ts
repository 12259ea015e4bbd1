import type { PageFindings } from '../src/core/finding.ts';
import type { Job } from '../src/core/job.ts';
import { jobAddress } from '../src/platform/web/page/site-address.ts';

/** Browsers open addresses of this length; some refuse much longer ones. */
const longest = 200_000;

/**
 * Returns the address that opens a job with what its page says; without one, the screen where a file is chosen. Metadata that would
 * make the address too long stays behind: the file is then found without its word.
 */
export async function pageJobAddress(
  site: string,
  job: Job | undefined,
  { url, title, excerpt }: PageFindings,
): Promise<string> {
  if (!job) return jobAddress(site);
  const address = await jobAddress(site, { ...job, page: { url, title, excerpt } });
  if (address.length <= longest || !excerpt) return address;
  return jobAddress(site, { ...job, page: { url, title, excerpt: { ...excerpt, scripts: [] } } });
}
