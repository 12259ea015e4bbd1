import type { Finding } from '../../core/finding.ts';
import type { Lead } from '../../core/lead.ts';
import type { LocatedPage } from '../located-page.ts';
import { ways } from './ways.ts';

/** More questions than this help nobody to choose. */
const most = 8;

/** The questions that may lead to the file behind a finding, best first, each once. Nothing is asked. */
export function findLeads(finding: Finding, page: LocatedPage): Lead[] {
  return bestLeads(Object.values(ways).flatMap((way) => way.find(finding, page)));
}

/** The best of them, each question once. */
export function bestLeads(leads: readonly Lead[]): Lead[] {
  const unique = new Map<string, Lead>();
  for (const lead of leads.toSorted((a, b) => b.score - a.score))
    if (!unique.has(lead.url)) unique.set(lead.url, lead);
  return [...unique.values()].slice(0, most);
}
