import type { TableSchema } from '../../schema/table-schema.ts';
import type { ColumnProfile } from '../profile/profile.ts';
import type { ErrorKind, Verdict } from './suggestion.ts';

/** Says what is odd about a value; undefined for nothing. */
export type Judge = (value: string) => Verdict | undefined;

/** Finds one kind of error in single values of a column. */
export interface ColumnDetector {
  kinds: readonly ErrorKind[];
  /** When a larger share of the filled values is odd in this way, it is how the column is written. */
  mostShare: number;
  /** How to judge the values of a column; undefined where nothing can be said. */
  judgeOf(column: ColumnProfile, context: ErrorContext): Judge | undefined;
}

/** What is known of a table besides its values. */
export interface ErrorContext {
  schema: TableSchema | undefined;
  /** Names of the columns that tell records apart. */
  key: readonly string[];
}

/** How many values of a column are there. */
export function filledOf({ records, kinds }: ColumnProfile): number {
  return records - kinds.missing;
}
