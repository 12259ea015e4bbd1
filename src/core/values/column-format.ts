import { type DecimalMark, markShown } from './decimal-digits.ts';
import { toNumberParts } from './number-parts.ts';
import { type DateOrder, readDate } from './read-date.ts';
import { isMissing } from './missing.ts';

/** How the texts of a column are written, as far as they show it. */
export interface ColumnFormat {
  kind: 'number' | 'time' | 'text';
  /** The decimal mark; undefined when the numbers can be read both ways. */
  mark: DecimalMark | undefined;
  /** The order of figures in dates; undefined when they can be read both ways. */
  order: DateOrder | undefined;
  /** What stands around most of the numbers. */
  unit: string;
}

/** The share of values that must be numbers, or dates. */
const enough = 0.6;

/** The format of a column by `looked` of its distinct values, spread evenly. */
export function formatOf(values: readonly string[], looked: number): ColumnFormat {
  const step = Math.max(1, Math.floor(values.length / looked));
  const some = values.filter((value, n) => n % step === 0 && !isMissing(value.trim()));
  return numberFormat(some) ?? timeFormat(some) ?? { kind: 'text', mark: '.', order: 'dmy', unit: '' };
}

function numberFormat(values: readonly string[]): ColumnFormat | undefined {
  const all = values.map(toNumberParts).filter((parts) => parts !== undefined);
  const unit = mostCommon(all.map((parts) => parts.unit)) ?? '';
  const those = all.filter((parts) => parts.unit === unit);
  if (those.length < enough * values.length || those.length === 0) return undefined;
  const shown = those.map(({ digits }) => markShown(digits));
  const mark = mostCommon(shown.filter((each) => each === '.' || each === ','));
  const isPlain = mark === undefined && !shown.includes('either');
  const order = 'dmy';
  return areDates(those.map(({ digits }) => digits))
    ? undefined
    : { kind: 'number', mark: isPlain ? '.' : mark, order, unit };
}

/** `12.03.2024` has the marks of a number and is none. */
function areDates(digits: readonly string[]): boolean {
  const dates = digits.filter((each) => /^\d{1,4}\.\d{1,2}\.\d{2,4}$/.test(each));
  return dates.length * 2 > digits.length;
}

function timeFormat(values: readonly string[]): ColumnFormat | undefined {
  const orders = (['dmy', 'mdy'] as const).map((order) => ({
    order,
    dates: values.filter((value) => readDate(value, order) !== undefined).length,
  }));
  const [best, other] = orders.toSorted((a, b) => b.dates - a.dates);
  if (best === undefined || other === undefined || best.dates === 0 || best.dates < enough * values.length)
    return undefined;
  const isOpen = best.dates === other.dates;
  return { kind: 'time', mark: '.', order: isOpen ? undefined : best.order, unit: '' };
}

function mostCommon<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | undefined;
  for (const [value, count] of counts)
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
