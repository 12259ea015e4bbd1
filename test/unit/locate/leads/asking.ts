import type { Finding } from '../../../../src/core/finding.ts';
import type { Lead } from '../../../../src/core/lead.ts';
import type { Candidate } from '../../../../src/core/source.ts';
import type { Asking, Followed } from '../../../../src/locate/leads/asking.ts';
import { followLead } from '../../../../src/locate/leads/follow-lead.ts';
import type { LocatedPage } from '../../../../src/locate/located-page.ts';
import { tableFinding } from '../findings.ts';

export const page: LocatedPage = { url: 'https://town.example/open/' };

/** What a lead needs: the real `fetch`, a table of street lamps, and patience. */
export function asking(about: Partial<Asking> = {}): Asking {
  return { fetch, signal: new AbortController().signal, finding: tableFinding(), page, ...about };
}

/** Follows a lead whose host is played by another one. */
export function follow(lead: Lead | undefined, url: string, finding?: Finding): Promise<Followed> {
  if (!lead) throw new Error('No lead was found');
  const host = new URL(url).host;
  return followLead({ ...lead, url, host }, asking(finding ? { finding } : {}));
}

/** A candidate in words. */
export function inWords({ source, reason }: Candidate): string {
  if (source.kind === 'url') return `${reason} ${source.url}`;
  return `${reason} ${source.repository} ${source.ref} ${source.path}`;
}

/** A JSON answer. */
export function json(value: unknown): { body: string; headers: Record<string, string> } {
  return { body: JSON.stringify(value), headers: { 'content-type': 'application/json' } };
}
