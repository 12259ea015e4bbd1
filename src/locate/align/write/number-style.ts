import { type DecimalMark, readDigits } from '../../../core/values/decimal-digits.ts';
import { toNumberParts } from '../../../core/values/number-parts.ts';

/** How the numbers of a file's column are written. */
export interface NumberStyle {
  mark: DecimalMark;
  /** What parts groups of three digits; empty when nothing does. */
  group: string;
  /** Decimals that every number has; 0 when they differ. */
  decimals: number;
  /** Digits before the decimal mark that every number is filled up to with zeros in front; 0 when they are not. */
  width: number;
  minus: string;
  /** What stands before and behind every number. */
  before: string;
  behind: string;
}

const DIGITS = /^([^\d.,+\-−–]*)([+\-−–]?)([\d.,][\d.,'’\s_]*\d|\d)(.*)$/u;

/** The style that all these numbers have in common; undefined when they have none that could be written. */
export function numberStyle(texts: readonly string[], mark: DecimalMark): NumberStyle | undefined {
  const found = texts.map((text) => DIGITS.exec(text));
  const all = found.flatMap((match) => (match === null ? [] : [match]));
  const [first] = all;
  if (first === undefined || all.length < texts.length) return undefined;
  const [, before = '', , , behind = ''] = first;
  if (all.some((match) => match[1] !== before || match[4] !== behind) || /\d/.test(behind)) return undefined;
  const digits = all.map((match) => match[3] ?? '');
  const group = groupOf(digits, mark);
  const minus = minusOf(all.flatMap((match) => match[2] || []));
  const width = widthOf(digits.map((each) => wholeOf(each, mark)));
  if (group === undefined || width === undefined || (group !== '' && width > 0)) return undefined;
  if (minus === undefined || !isPlain(texts)) return undefined;
  return {
    mark,
    group,
    decimals: common(digits.map((each) => readDigits(each, mark)?.decimals ?? 0)) ?? 0,
    width,
    minus,
    before,
    behind,
  };
}

/** The one sign of negative numbers; undefined when they have several, or positive ones have a sign, too. */
function minusOf(signs: readonly string[]): string | undefined {
  const [sign = '-', another] = new Set(signs);
  return another !== undefined || sign === '+' ? undefined : sign;
}

/** Exponents, multipliers and parentheses are read and never written. */
function isPlain(texts: readonly string[]): boolean {
  return texts.every((text) => toNumberParts(text)?.power === 0 && !text.includes('('));
}

/** The digits that shorter numbers are filled up to with zeros; 0 when none is, undefined when they do not agree. */
function widthOf(wholes: readonly string[]): number | undefined {
  const filled = wholes.filter((whole) => /^0\d/.test(whole)).map((whole) => whole.length);
  if (filled.length === 0) return 0;
  const width = common(filled);
  return width !== undefined && wholes.every((whole) => whole.length >= width) ? width : undefined;
}

/** What parts groups of three in the numbers of four digits and more; undefined when they do not agree, or have groups of two as in India. */
function groupOf(digits: readonly string[], mark: DecimalMark): string | undefined {
  const large = digits.map((each) => wholeOf(each, mark)).filter((whole) => /(?:\d\D?){4}/.test(whole));
  if (large.some((whole) => /\D\d{1,2}\D/.test(whole))) return undefined;
  return large.length === 0 ? '' : common(large.map((whole) => /\D/.exec(whole)?.[0] ?? ''));
}

/** What stands before the decimal mark. */
function wholeOf(digits: string, mark: DecimalMark): string {
  return digits.split(mark)[0] ?? '';
}

function common<Value>(values: readonly Value[]): Value | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

/** Writes plain digits (`-1234.5`) in a style. */
export function writeNumber(plain: string, isNegative: boolean, style: NumberStyle): string {
  const [whole = '', all = ''] = plain.split('.');
  const needed = all.replace(/0+$/, '');
  const decimals = needed.padEnd(style.decimals, '0');
  const grouped = style.group === '' ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, style.group);
  const digits = grouped.padStart(style.width, '0') + (decimals === '' ? '' : style.mark + decimals);
  const isZero = /^[0.]*$/.test(plain);
  return style.before + (isNegative && !isZero ? style.minus : '') + digits + style.behind;
}
