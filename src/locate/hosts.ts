import type { Finding } from '../core/finding.ts';
import { locate } from './locate.ts';

/** The hosts that opening a finding may contact, to be named on screen before; empty when none is known. */
export function hostsOf(finding: Finding, page: { url: string }): string {
  const hosts = locate(finding, page).map(({ source }) =>
    source.kind === 'forge' ? source.host : new URL(source.url).host,
  );
  return [...new Set(hosts)].join(', ');
}
