import type { ContributionStore } from '../../platform/ports.ts';
import type { Dataset } from '../dataset/open-dataset.ts';
import { NO_MARKS, type ContributionMarks } from './contribution-marks.ts';

/** What the person sent for a file that was just opened. A store, or code, that does not come keeps nobody from the file. */
export async function marksFor(
  dataset: Dataset,
  contributions: ContributionStore,
): Promise<ContributionMarks> {
  const all = await contributions.list().catch(() => []);
  const here = all.filter(({ source }) => source === dataset.id);
  if (here.length === 0) return NO_MARKS;
  const code = await import('./mark-contributions.ts').catch(() => undefined);
  return code?.markContributions(here, dataset.document) ?? NO_MARKS;
}
