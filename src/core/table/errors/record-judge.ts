import type { Verdict } from './suggestion.ts';

/** What is odd in a record: one of its cells beside the others, or all of it. */
export interface Odd extends Verdict {
  /** Undefined for the whole record. */
  column: number | undefined;
  current: string;
}

/** Says what is odd in a record; records come in order, from 0. */
export type RecordJudge = (values: readonly string[], record: number) => readonly Odd[];
