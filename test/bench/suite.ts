/** One measurement beside its peer, taken in the same run. */
export interface Row {
  measurement: string;
  ours: number;
  /** What the numbers count: `ms`, `bytes`, `share`. */
  unit: string;
  /** Whom it is compared to, and the peer's number; undefined when nobody does the same. */
  peer?: string;
  theirs?: number;
  /** `ours / theirs`, or `theirs / ours` when the goal is to be so many times faster. */
  ratio?: number;
  /** What the project wants, in words, and whether this run kept it. */
  goal?: string;
  kept?: boolean;
}

/** What a suite of counts, not of times, reports. */
export type Summary = Readonly<Record<string, unknown>>;

export interface SuiteOptions {
  /** The folder with the files to measure on, for suites that take one. */
  dir?: string;
}

/** One suite of `npm run bench`. */
export interface Suite {
  name: string;
  run(options: SuiteOptions): Promise<Row[] | Summary>;
}

/** The middle one of several runs. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
