import type { DecimalMark } from '../../values/decimal-digits.ts';
import { readValue } from '../profile/read-value.ts';
import type { ColumnProfile, Measures } from '../profile/profile.ts';
import { standardOf } from './check-digits.ts';
import { type ColumnDetector, filledOf } from './column-detector.ts';

/** With fewer numbers nobody can say which one is odd. */
const leastNumbers = 30;
/** Median deviations that a value is off at least, and how many times farther than the tail on a logarithmic scale. */
const [leastDeviations, beyondTail] = [8, 1.8];
/** What a slip of the decimal mark, or of a zero, makes. */
const FACTORS = [10, 100, 1_000];
/** A row of totals: within this share of the sum of all others. */
const totalShare = 0.0005;

/** The middle half of numbers that count on is half as wide as they are many; so much less or more for gaps. */
const sequenceSlack = 0.05;

/**
 * Numbers and dates far behind the tail of their column. Distance is in median deviations of that side (Iglewicz and Hoaglin 1993), compared as
 * its area hyperbolic sine: where a column has a long tail, as incomes and populations do, a value far out is no surprise.
 */
export const outliers: ColumnDetector = {
  kinds: ['outlier'],
  mostShare: 0.002,
  judgeOf(column, { key }) {
    const { measures, reading, name } = column;
    if (!measures || measures.count < leastNumbers || key.includes(name) || isName(column)) return undefined;
    const isTime = reading.kind === 'time';
    const { low, high } = measures.tails;
    return (value) => {
      if (!isTime && /\p{L}/u.test(value)) return undefined;
      const read = readValue(value, reading);
      if (read.kind !== reading.kind || !isFarOut(read.measure, measures)) return undefined;
      const factor = isTime ? undefined : factorOf(read.measure, measures);
      const proposed = factor === undefined ? undefined : shifted(value, factor, column);
      const why = { kind: 'outlier', low, high, isTime } as const;
      return proposed === undefined || factor === undefined ? { why } : { why: { ...why, factor }, proposed };
    };
  },
};

function isFarOut(measure: number, measures: Measures): boolean {
  const { median, spread, tails, count, mean } = measures;
  const isAbove = measure > median;
  const unit = isAbove ? spread.above : spread.below;
  const tail = Math.abs((isAbove ? tails.high : tails.low) - median) / unit;
  const distance = Math.abs(measure - median) / unit;
  if (!(unit > 0) || distance < leastDeviations) return false;
  const others = mean * count - measure;
  const isTotal = Math.abs(measure - others) <= totalShare * Math.abs(measure);
  return !isTotal && Math.asinh(distance) >= beyondTail * Math.asinh(Math.max(1, tail));
}

/** Numbers that are names of something: those of a standard, and those that only count on. */
function isName(column: ColumnProfile): boolean {
  if (standardOf(column) !== undefined) return true;
  const { measures, distinct, some } = column;
  if (measures === undefined || distinct.count < 0.99 * filledOf(column)) return false;
  const isWhole = some.every((value) => /^\d*$/.test(value));
  const half = (measures.upperQuartile - measures.lowerQuartile) / measures.count;
  return isWhole && Math.abs(half - 0.5) <= sequenceSlack;
}

/** The one power of ten that makes a usual number of it; undefined when none or several do. */
function factorOf(measure: number, { tails, lowerQuartile, upperQuartile }: Measures): number | undefined {
  const fitting = FACTORS.filter((factor) => measure / factor >= tails.low && measure / factor <= tails.high);
  const central = fitting.filter((factor) => {
    const width = upperQuartile - lowerQuartile;
    return measure / factor >= lowerQuartile - width && measure / factor <= upperQuartile + width;
  });
  return central.length === 1 ? central[0] : undefined;
}

/** The number with its decimal mark moved; undefined where the column would not write it so. */
function shifted(value: string, factor: number, { reading, some }: ColumnProfile): string | undefined {
  const { mark } = reading;
  const found = /^(-?)(\d{1,15})(?:[.,](\d{1,15}))?$/.exec(value);
  if (found === null) return undefined;
  const [, sign = '', whole = '', decimals = ''] = found;
  const places = Math.log10(factor);
  const digits = whole.padStart(places + 1, '0');
  const part = (digits.slice(-places) + decimals).replace(/0+$/, '');
  const most = Math.max(0, ...some.map((each) => decimalsOf(each, mark)));
  if (part.length > most) return undefined;
  const least = decimals === '' ? part : part.padEnd(Math.min(most, decimals.length), '0');
  return `${sign}${digits.slice(0, -places)}${least === '' ? '' : mark + least}`;
}

function decimalsOf(value: string, mark: DecimalMark): number {
  const at = value.lastIndexOf(mark);
  return at < 0 ? 0 : value.length - at - 1;
}
