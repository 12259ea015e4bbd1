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
  /* One that stands elsewhere counts when the table has the last word of its name. */
  const words = [finding.title, ...finding.columns].join(' ').toLowerCase();
  const files = finding.links.filter(
    ({ href, near }) => isForgeShaped(new URL(href)) && (near || words.includes(lastWord(href))),
  );
  const [file, another] = files;
  return file && !another ? hostOfFile(file.href) : '';
}

function lastWord(href: string): string {
  return /([a-z]+)[^a-z]*\.\w+$/i.exec(href.toLowerCase())?.[1] ?? href;
}

/** The host of the repository, where a file comes from one. */
function hostOfFile(href: string): string {
  return new URL(canonicalAddress(new URL(href))).host;
}
