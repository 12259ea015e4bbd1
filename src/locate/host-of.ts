import type { Finding } from '../core/finding.ts';
import type { RememberedSource } from '../core/remembered-source.ts';
import type { PublicSource } from '../core/source.ts';
import { decide } from './decide.ts';
import type { LocatedPage } from './located-page.ts';

/**
 * Returns the host that opening a finding will contact, for the screen to name before the click; empty when
 * opening contacts nobody and asks where the file lives.
 */
export function hostOf(
  finding: Finding,
  page: LocatedPage,
  remembered: readonly RememberedSource[] = [],
): string {
  const source = decide(finding, page, remembered)?.source;
  return source === undefined ? '' : hostOfSource(source);
}

/** The host that reading a file contacts. */
export function hostOfSource(source: PublicSource): string {
  return source.kind === 'forge' ? source.host : new URL(source.url).host;
}
