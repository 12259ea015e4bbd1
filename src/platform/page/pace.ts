/** How the page changed: it became another page, or a part of it is new. */
export type Change = 'page' | 'part';

/** Says when a page that changed may be read again, so that reading never weighs on it. All times are milliseconds of one clock. */
export interface Pace {
  /** The earliest moment for the next run, given a change at `at`. */
  due(at: number, change: Change): number;
  ran(start: number, end: number): void;
}

/** A page renders in bursts: what comes within this time is read at once. */
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 30_000;
const GROWTH = 1.5;
/** A page that was still for this long has rested. */
const REST_MS = 5_000;
/** The next run waits this many times what the last one took: reading takes less than a twentieth of the time. */
const SHARE = 20;
const MOST_RUNS = 30;
const MINUTE_MS = 60_000;

/**
 * Returns the pace of one page: quick when something happens once, slower with each change of a page that never rests, and quick
 * again when it has rested or become another page. Whatever happens, its share of the time and its runs in a minute stay bounded.
 */
export function createPace(): Pace {
  const starts: number[] = [];
  let pause = FIRST_PAUSE_MS;
  let last = { cost: 0, end: Number.NEGATIVE_INFINITY };
  return {
    due(at, change) {
      const isFresh = change === 'page' || at - last.end >= REST_MS;
      pause = isFresh ? FIRST_PAUSE_MS : Math.min(pause * GROWTH, LONGEST_PAUSE_MS);
      const [oldest] = starts;
      const full = oldest !== undefined && starts.length === MOST_RUNS;
      return Math.max(at + pause, last.end + SHARE * last.cost, full ? oldest + MINUTE_MS : at);
    },
    ran(start, end) {
      starts.push(start);
      if (starts.length > MOST_RUNS) starts.shift();
      last = { cost: end - start, end };
    },
  };
}
