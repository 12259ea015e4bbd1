import { misfits, tolerance } from './sample.ts';

/** One of several kinds of values, and how many are not of it. */
export interface Fit<Kind> {
  kind: Kind;
  wrong: number;
}

/** The kind that most values are of, the first of several; undefined when too many are of none. The first that all are of is not compared. */
export function fittest<Kind>(
  kinds: readonly Kind[],
  values: readonly string[],
  testOf: (kind: Kind) => (value: string) => boolean,
): Fit<Kind> | undefined {
  let best: Fit<Kind> | undefined;
  for (const kind of kinds) {
    const wrong = misfits(values, testOf(kind));
    if (wrong <= tolerance(values.length) && wrong < (best?.wrong ?? Infinity)) best = { kind, wrong };
    if (best?.wrong === 0) break;
  }
  return best;
}
