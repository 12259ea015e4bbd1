import type { ColumnProfile } from '../profile/profile.ts';
import { isNothing } from '../profile/read-value.ts';
import { checkDigits } from './check-digits.ts';
import { codes } from './codes.ts';
import type { ColumnDetector, ErrorContext, Judge } from './column-detector.ts';
import { dateFormat } from './date-format.ts';
import { encoding } from './encoding.ts';
import { numberFormat } from './number-format.ts';
import { outliers } from './outliers.ts';
import { spaces } from './spaces.ts';
import { spelling } from './spelling.ts';
import type { Verdict } from './suggestion.ts';
import { variants } from './variants.ts';

/** All that look at single values. The first that finds a value odd speaks. */
export const DETECTORS: readonly ColumnDetector[] = [
  spaces,
  encoding,
  variants,
  dateFormat,
  numberFormat,
  outliers,
  checkDigits,
  codes,
  spelling,
];

/** Longer values are prose. */
const longest = 200;
/** Values that are judged between two pauses. */
const portion = 500;

/**
 * Judges a column: every different value at once where the profile has them all, so that a record only looks its value up;
 * otherwise each value when it is met. Undefined when no value is odd. A place far from the others is no outlier.
 */
export function* columnJudge(
  column: ColumnProfile,
  context: ErrorContext,
  isPlace: boolean,
): Generator<number, Judge | undefined> {
  const detectors = isPlace ? DETECTORS.filter((detector) => detector !== outliers) : DETECTORS;
  const judges = detectors
    .map((detector) => detector.judgeOf(column, context))
    .filter((judge) => judge !== undefined);
  const judge = (value: string) => {
    if (value.length > longest || isNothing(value, column.reading)) return undefined;
    return firstVerdict(judges, value);
  };
  if (column.values === undefined) return judge;
  const odd = new Map<string, Verdict>();
  let looked = 0;
  for (const value of column.values.keys()) {
    const verdict = judge(value);
    if (verdict !== undefined) odd.set(value, verdict);
    if (++looked % portion === 0) yield 0;
  }
  return odd.size === 0 ? undefined : (value) => odd.get(value);
}

function firstVerdict(judges: readonly Judge[], value: string): Verdict | undefined {
  for (const judge of judges) {
    const verdict = judge(value);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
}
