import type { Patch, RecordChange } from '../../core/patch/patch.ts';

/** What the person did to a cell, or to a whole record, before this visit. */
export interface CellMark {
  kind: 'pending' | 'corrected';
  /** Number of the proposal. */
  proposal: number;
  change: RecordChange;
}

/** What the contributions on a file are to it now. */
export interface ContributionMarks {
  /** By record of the file (0-based) and column. */
  cell(recordInFile: number, column: string): CellMark | undefined;
  /** Changes that were sent and wait for an answer. */
  waiting: number;
  /** Changes that were accepted and that the file does not say any more: it says again what it said before. */
  lost: readonly Patch[];
}

/** The marks of a file for which nothing was sent. */
export const NO_MARKS: ContributionMarks = { cell: () => undefined, waiting: 0, lost: [] };
