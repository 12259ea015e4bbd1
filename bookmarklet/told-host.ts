import type { Finding } from '../src/core/finding.ts';
import { canonicalAddress } from '../src/detect/links/canonical-address.ts';
import { isForgeShaped } from '../src/detect/links/forge-shaped.ts';

/**
 * The host that opening a finding reads from, as far as its address tells; empty when it does not, and the site asks. The site, which
 * knows every form of an address, contacts no other host than this one before it has asked (`Job.told`).
 */
export function toldHost(finding: Finding, page: { url: string }): string {
  if (finding.kind === 'file') return finding.format === 'other' ? '' : hostOfFile(finding.href);
  if (URL.canParse(page.url) && isForgeShaped(new URL(page.url))) return hostOfFile(page.url);
  const [file, another] = finding.links.filter(({ href, near }) => near && isForgeShaped(new URL(href)));
  return file && !another ? hostOfFile(file.href) : '';
}

/** The host of the repository, where a file comes from one. */
function hostOfFile(href: string): string {
  return new URL(canonicalAddress(new URL(href))).host;
}
