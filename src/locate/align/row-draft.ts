import type { RowMatch } from './alignment.ts';
import type { Found } from './record-search.ts';

/** A record says at least so much of what its row says. */
const leastShare = 0.35;
/** It takes so much of the row to be certain. */
const certainShare = 0.6;
/** And so much less lost than by any other record, as a logarithm of odds: 1 in 150 would be wrong if nothing else were known. */
export const certainGap = 5;
/** And so much of the page in columns that the file has: else it may well show another file. */
const certainCoverage = 0.5;
/** Losses that differ by less are equal. */
export const equal = 1e-9;

/** The match of a row before other rows have their say. */
export interface Draft extends RowMatch {
  loss: number;
  /** How much more the next best record loses. */
  gap: number;
}

/** The match of a row as far as the row alone tells. */
export function draftOf(found: Found): Draft {
  const { records, losses, share, nextShare, lossElsewhere, isThorough } = found;
  const record = records[0];
  if (record === undefined || share < leastShare) return unmatched(records.slice(0, 3));
  const loss = losses[0] ?? Infinity;
  const gap = Math.min(losses[1] ?? Infinity, lossElsewhere) - loss;
  const margin = Math.max(0, share - nextShare);
  const certain = isThorough && share >= certainShare && gap >= certainGap;
  return { record, share, margin, certain, others: records.slice(1), loss, gap };
}

/** A row without a record, and those that could perhaps be meant. */
export function unmatched(others: readonly number[]): Draft {
  return { record: undefined, share: 0, margin: 0, certain: false, others, loss: Infinity, gap: 0 };
}

/** What a row's match is in view of the whole: nothing is certain in a part of a file, nor in what may be another file. */
export function toRowMatch(
  draft: Draft,
  { isComplete, coverage }: { isComplete: boolean; coverage: number },
): RowMatch {
  const { record, share, margin, others } = draft;
  return {
    record,
    share,
    margin,
    certain: draft.certain && isComplete && coverage >= certainCoverage,
    others,
  };
}
