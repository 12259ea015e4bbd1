import type { Finding } from '../core/finding.ts';
import { findDecisive } from './find-decisive.ts';
import { locate } from './locate.ts';

/**
 * Returns the host that opening a finding will contact, for the screen to name before the click; empty when
 * opening contacts nobody and asks where the file lives.
 */
export function hostOf(finding: Finding, page: { url: string }): string {
  const source = findDecisive(locate(finding, page))?.source;
  if (source === undefined) return '';
  return source.kind === 'forge' ? source.host : new URL(source.url).host;
}
