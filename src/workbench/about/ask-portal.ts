import * as z from 'zod/mini';
import type { Provenance } from '../../core/dataset-description.ts';
import { readPortalAnswer } from '../../detect/portals/answers/read-portal-answer.ts';
import type { PortalApi } from '../../detect/portals/portal-api.ts';
import { askJson } from '../../locate/leads/ask-json.ts';
import { LeadError } from '../../locate/leads/lead-error.ts';

/**
 * Asks a portal what it knows of a dataset; only its host is asked.
 *
 * @throws LeadError
 */
export async function askPortal(
  { name, url }: PortalApi,
  asking: { fetch: typeof fetch; signal: AbortSignal },
): Promise<Provenance> {
  const answer = readPortalAnswer(name, await askJson(z.unknown(), url, asking), url);
  if (!answer) throw new LeadError('unexpected', `No answer of ${name}`);
  return answer.provenance;
}
