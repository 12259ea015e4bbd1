import type { ColumnIndex } from './column-index.ts';
import type { ColumnReading } from './column-reading.ts';
import type { PageColumn } from './page-column.ts';

/** The ids of a file's values that a text of the page may mean, both ends included; none when `high` is below `low`. */
export interface ValueRange {
  low: number;
  high: number;
}

const none: ValueRange = { low: 0, high: -1 };
/** Numbers that differ by less, as a share of their last digit and of their size, are equal: machines round. */
const [digitNoise, sizeNoise] = [1e-6, 4e-16];

/** What text `id` of a page's column, read in this way, may mean in a file's column. */
export function rangeOf(page: PageColumn, id: number, way: ColumnReading, file: ColumnIndex): ValueRange {
  if (way.as === 'label') return none;
  if (way.as === 'number') {
    const number = page.number(id, way.mark);
    if (number !== undefined && (number.unit === way.unit || number.unit === ''))
      return numbersAround(number, way, file);
  }
  const known = file.byKey.get(page.key(id));
  if (known !== undefined) return { low: known, high: known };
  if (way.as !== 'time') return none;
  const date = page.date(id, way.order);
  return date === undefined ? none : between(file.measures, date.first, date.last);
}

function numbersAround(
  { value, step }: { value: number; step: number },
  { power, isExact }: ColumnReading,
  { measures }: ColumnIndex,
): ValueRange {
  const factor = 10 ** power;
  const middle = value * factor;
  const reach = Math.abs(middle) * sizeNoise + step * factor * (isExact ? digitNoise : 0.5 + digitNoise);
  return between(measures, middle - reach, middle + reach);
}

/** The ids whose measures lie between two, both included. */
function between(measures: Float64Array, first: number, last: number): ValueRange {
  const low = firstAtLeast(measures, first);
  let high = low - 1;
  if ((measures[low] ?? Infinity) > last) return none;
  if ((measures[low + 1] ?? Infinity) > last) high = low;
  else high = firstAbove(measures, last) - 1;
  return { low, high };
}

function firstAtLeast(measures: Float64Array, value: number): number {
  let [low, high] = [0, measures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((measures[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(measures: Float64Array, value: number): number {
  let [low, high] = [0, measures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((measures[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many records of the file hold a value of the range. */
export function recordsIn({ starts }: ColumnIndex, { low, high }: ValueRange): number {
  return high < low ? 0 : (starts[high + 1] ?? 0) - (starts[low] ?? 0);
}
