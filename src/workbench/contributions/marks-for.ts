import type { ContributionStore } from '../../platform/ports.ts';
import type { Dataset } from '../dataset/open-dataset.ts';
import { markContributions, NO_MARKS, type ContributionMarks } from './mark-contributions.ts';

/** What the person sent for a file that was just opened. A store that fails keeps nobody from the file. */
export async function marksFor(
  dataset: Dataset,
  contributions: ContributionStore,
): Promise<ContributionMarks> {
  const all = await contributions.list().catch(() => []);
  const here = all.filter(({ source }) => source === dataset.id);
  return here.length === 0 ? NO_MARKS : markContributions(here, dataset.document);
}
