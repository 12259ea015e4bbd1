import type { ContributionStore } from '../../platform/ports.ts';
import { resultsOf } from '../contributions/results.ts';

/** Whether the person sent this patch before and all of it was accepted: sent once more, it is because the file lost it. */
export async function wasAccepted(patchId: string, contributions: ContributionStore): Promise<boolean> {
  const known = await contributions.load(patchId).catch(() => undefined);
  return known !== undefined && resultsOf(known).every(({ outcome }) => outcome === 'accepted');
}
