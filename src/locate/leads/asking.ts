import type { Lead } from '../../core/lead.ts';
import type { Finding } from '../../core/finding.ts';
import type { Candidate } from '../../core/source.ts';
import type { LocatedPage } from '../located-page.ts';

/** What asking a host needs. */
export interface HostAsking {
  fetch: typeof fetch;
  signal: AbortSignal;
}

/** What following a lead needs. */
export interface Asking extends HostAsking {
  finding: Finding;
  page: LocatedPage;
}

/** What a host's answer leads to; both empty when it was asked and knows nothing. */
export interface Followed {
  /** Best first. */
  candidates: Candidate[];
  /** Further questions, to other hosts: they need a yes of their own. */
  leads: Lead[];
}

/** One kind of lead: where it is found, and what its host's answer says. */
export interface LeadWay {
  /** The questions of this kind that a page gives rise to. Nothing is asked yet. */
  find(finding: Finding, page: LocatedPage): Lead[];
  /** Asks the lead's host, and no other. Rejects with `LeadError`. */
  follow(lead: Lead, asking: Asking): Promise<Followed>;
}

/** A lead to what `url` answers about something. */
export function toLead(kind: Lead['kind'], { url, about, score }: Omit<Lead, 'kind' | 'host'>): Lead {
  return { kind, host: new URL(url).host, url, about, score };
}
