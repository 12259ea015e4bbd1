import { splitUnit } from './multipliers.ts';

/** The parts of a text that is a number, as they are written. */
export interface NumberParts {
  isNegative: boolean;
  /** Digits with their group and decimal marks: `1 234,50`. */
  digits: string;
  /** The power of ten that an exponent or a word such as `Mio.` multiplies by. */
  power: number;
  /** What stands around the digits, the multiplier taken off: `€`, `kg`, `%`; empty for none. */
  unit: string;
}

/** No number is written longer than this, unit included; and no unit than that. */
const [longest, longestUnit] = [60, 12];
const PLAIN = /^-?\d(?:[\d.,'’\u00a0\u202f]*\d)?$/;
const NUMBER =
  /^([(+−–‒-]?)([\p{Sc}]|[A-Z]{2,3}[$]?|)\s?([+−–‒-]?)\s?([\d.,][\d.,'’\s_]*)(?:[eE]([+-]?\d{1,2})(?![\p{L}\d]))?([^\d]*)$/u;
const NOTES = /(?:\s?(?:\[[^\][]{1,12}\]|[*†‡¹²³]))+$/u;

/** A text taken apart as a number; undefined for what is none. Nothing is said yet of what its marks mean. */
export function toNumberParts(text: string): NumberParts | undefined {
  if (text.length > longest) return undefined;
  if (PLAIN.test(text)) return plain(text);
  const found = NUMBER.exec(text.trim().replace(NOTES, ''));
  return found === null ? undefined : ofGroups(found);
}

function plain(text: string): NumberParts {
  const isNegative = text.startsWith('-');
  return { isNegative, digits: isNegative ? text.slice(1) : text, power: 0, unit: '' };
}

function ofGroups([
  ,
  open = '',
  before = '',
  sign = '',
  digits = '',
  exponent = '0',
  rest = '',
]: RegExpExecArray): NumberParts | undefined {
  const behind = rest.trimEnd();
  const closes = behind.endsWith(')');
  if ((open === '(') !== closes) return undefined;
  const { power, unit } = splitUnit(closes ? behind.slice(0, -1) : behind);
  const isTwice = unit !== '' && before !== '';
  if (unit.length > longestUnit || isTwice) return undefined;
  return {
    isNegative: open === '(' || isMinus(open) || isMinus(sign),
    digits: digits.trimEnd(),
    power: power + Number(exponent),
    unit: before + unit,
  };
}

function isMinus(sign: string): boolean {
  return sign !== '' && sign !== '+' && sign !== '(';
}
