import type { TableProfile } from '../../../core/table/profile/profile.ts';
import type { TableProblems } from '../../../core/table/validate/check-records.ts';

/** The share of all cells that fit what their column means. */
export function fittingShare({ count }: TableProblems, { records, columns }: TableProfile): number {
  const cells = records * columns.length;
  return cells === 0 ? 1 : Math.max(0, 1 - count / cells);
}
