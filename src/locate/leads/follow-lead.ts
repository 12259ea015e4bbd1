import type { Lead } from '../../core/lead.ts';
import type { Asking, Followed } from './asking.ts';
import { bestLeads } from './find-leads.ts';
import { ways } from './ways.ts';

/**
 * Asks the host of a lead, and no other, and returns what its answer leads to. To be called when the person said so.
 *
 * @throws LeadError with a reason a person can be told; what the signal says when it is aborted.
 */
export async function followLead(lead: Lead, asking: Asking): Promise<Followed> {
  const { candidates, leads } = await ways[lead.kind].follow(lead, asking);
  return { candidates, leads: bestLeads(leads).filter(({ url }) => url !== lead.url) };
}
