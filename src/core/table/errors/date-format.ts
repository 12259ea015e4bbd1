import { type DateOrder, readDate } from '../../values/read-date.ts';
import type { ColumnProfile } from '../profile/profile.ts';
import { type ColumnDetector, filledOf } from './column-detector.ts';
import type { Why } from './suggestion.ts';

/** So many of the dates are written in one way, and there are that many. */
const [usualShare, leastDates] = [0.8, 10];

/** Where days below ten have no zero in front, more than this share of all days show it. */
const unpaddedShare = 0.05;

/** A way to write days in figures. */
interface DateStyle {
  isYearFirst: boolean;
  separator: string;
  /** Is a day or month below ten written with a zero in front? */
  isPadded: boolean;
  order: DateOrder;
  example: string;
}

const YEAR_FIRST = /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/;
const YEAR_LAST = /^\d{1,2}([-/.])\d{1,2}\1\d{4}$/;

/** Days that are written otherwise than the others of their column, or that no calendar has. A year or a month alone is no error. */
export const dateFormat: ColumnDetector = {
  kinds: ['date-format'],
  mostShare: 1 - usualShare,
  judgeOf(column) {
    const style = styleOf(column);
    if (style === undefined) return undefined;
    const verdict = (of: (Why & { kind: 'date-format' })['of'], proposed?: string) => ({
      why: { kind: 'date-format', of, usual: style.example } as const,
      ...(proposed === undefined ? {} : { proposed }),
    });
    return (value) => {
      const days = daysOf(value);
      if (days.length === 0) {
        const exchanged = exchangedDay(value);
        if (exchanged !== undefined) return verdict('impossible', written(exchanged, style));
        return isDay(value) ? verdict('impossible') : undefined;
      }
      if (isStyle(value, style))
        return readDate(value, style.order) ? undefined : verdict('order', written(days[0], style));
      return verdict('style', days.length === 1 ? written(days[0], style) : undefined);
    };
  },
};

function styleOf(column: ColumnProfile): DateStyle | undefined {
  if (column.reading.kind !== 'time' || filledOf(column) < leastDates) return undefined;
  const counts = new Map<string, number>();
  for (const { example, count } of column.shapes) {
    const name = styleName(example);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const [usual, times] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0];
  const own = column.shapes.filter(({ example }) => styleName(example) === usual);
  const [first] = own;
  if (usual === undefined || first === undefined || times < usualShare * column.kinds.time) return undefined;
  return {
    isYearFirst: YEAR_FIRST.test(first.example),
    separator: usual.slice(1),
    isPadded:
      own.filter(({ shape }) => /(?<!9)9(?!9)/.test(shape)).reduce((sum, { count }) => sum + count, 0) <
      unpaddedShare * times,
    order: column.reading.order,
    example: first.example,
  };
}

function styleName(text: string): string | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return `y${yearFirst[1]}`;
  const yearLast = YEAR_LAST.exec(text);
  return yearLast === null ? undefined : `d${yearLast[1]}`;
}

function isStyle(text: string, { isYearFirst, separator }: DateStyle): boolean {
  return styleName(text) === `${isYearFirst ? 'y' : 'd'}${separator}`;
}

function isDay(text: string): boolean {
  return styleName(text) !== undefined;
}

/** The days that a text may mean: two when its figures can be read in both orders. */
function daysOf(text: string): number[] {
  const read = [readDate(text, 'dmy'), readDate(text, 'mdy')];
  return [...new Set(read.filter((date) => date?.precision === 'day').map((date) => date?.first ?? 0))];
}

/** `2024-25-12`: day and month changed places; undefined when it is no day then either. */
function exchangedDay(text: string): number | undefined {
  const found = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  return found === null
    ? undefined
    : readDate(`${found[1]}-${found[4]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`, 'dmy')?.first;
}

function written(
  day: number | undefined,
  { isYearFirst, separator, isPadded, order }: DateStyle,
): string | undefined {
  if (day === undefined) return undefined;
  const [year = '', month = '', date = ''] = new Date(day).toISOString().slice(0, 10).split('-');
  const [m, d] = isPadded ? [month, date] : [String(Number(month)), String(Number(date))];
  const parts = isYearFirst ? [year, m, d] : order === 'dmy' ? [d, m, year] : [m, d, year];
  return parts.join(separator);
}
