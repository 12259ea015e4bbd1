import { rankOf } from '../schema/rank-of.ts';
import type { Field } from '../schema/table-schema.ts';
import type { Range } from './filter.ts';

/**
 * Returns whether a cell lies in a range, both ends included. Numbers and dates are read as the field has them; in any other column texts
 * compare letter by letter. A cell that cannot be read is in no range; an end that cannot be read is none.
 */
export function rangeTest({ from, to }: Range, field: Field | undefined): (cell: string) => boolean {
  if (field === undefined || !isRanked(field, [from, to])) {
    return (cell) => cell !== '' && (from === undefined || cell >= from) && (to === undefined || cell <= to);
  }
  const least = from === undefined ? undefined : rankOf(field, from);
  const most = to === undefined ? undefined : rankOf(field, to);
  return (cell) => {
    const rank = rankOf(field, cell);
    return rank !== undefined && rank >= (least ?? -Infinity) && rank <= (most ?? Infinity);
  };
}

function isRanked(field: Field, ends: readonly (string | undefined)[]): boolean {
  return ends.some((end) => end !== undefined && rankOf(field, end) !== undefined);
}
