/** Kinds of likely errors, the surest first. */
export const ERROR_KINDS = [
  'coordinate',
  'spaces',
  'encoding',
  'outlier',
  'repeated-key',
  'empty',
  'repeated-record',
  'check-digit',
  'code',
  'case',
  'date-format',
  'number-format',
  'variant',
  'spelling',
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** What in a value, and in what surrounds it, makes it look like an error. */
export type Why =
  /** `times`: how often the column has the value without them. */
  | { kind: 'spaces'; of: 'ends' | 'inside' | 'hidden'; times: number }
  | { kind: 'encoding'; of: 'misread' | 'lost' }
  | { kind: 'case' | 'variant' | 'spelling'; usual: string; times: number }
  /** `low` and `high`: between what nearly all others are. Milliseconds when `isTime`. */
  | { kind: 'outlier'; low: number; high: number; isTime: boolean; factor?: number }
  | { kind: 'date-format'; of: 'order' | 'impossible' | 'style'; usual: string }
  | { kind: 'number-format'; of: 'mark' | 'unit'; usual: string }
  | { kind: 'coordinate'; of: 'latitude' | 'longitude' | 'exchanged' | 'zero' | 'mark' }
  | { kind: 'code'; of: 'length' | 'spelling'; usual: string }
  | { kind: 'check-digit'; standard: string }
  /** `first`: the record that has it already. */
  | { kind: 'repeated-record' | 'repeated-key'; first: number }
  | { kind: 'empty'; isKey: boolean };

/** A likely error: cells of one column with the same value, or whole records. */
export interface Suggestion {
  kind: ErrorKind;
  /** Undefined for whole records. */
  column: number | undefined;
  current: string;
  /** What it should be; undefined where nobody can tell. */
  proposed?: string;
  /** Another cell of the same records that changes with it. */
  beside?: CellProposal;
  /** The first records that have it, 0-based, ascending. */
  records: readonly number[];
  /** How many have it. */
  count: number;
  why: Why;
}

export interface CellProposal {
  column: number;
  current: string;
  proposed: string;
}

/** What is said of one value. */
export interface Verdict {
  why: Why;
  proposed?: string;
  beside?: CellProposal;
}
