import { type DecimalMark, readDigits } from './decimal-digits.ts';
import { type NumberParts, toNumberParts } from './number-parts.ts';

/** A number as a text says it. */
export interface NumberReading {
  value: number;
  /** The worth of one in its last digit: 0.1 for `12.3`, 10,000 for `10.72 million`. */
  step: number;
  unit: string;
}

/** The number a text says with this decimal mark; undefined for what is no number. */
export function readNumber(text: string, mark: DecimalMark): NumberReading | undefined {
  const parts = toNumberParts(text);
  return parts && toNumber(parts, mark);
}

/** The number that parts say with this decimal mark. */
export function toNumber(parts: NumberParts, mark: DecimalMark): NumberReading | undefined {
  const digits = readDigits(parts.digits, mark);
  if (digits === undefined) return undefined;
  const { power, unit, isNegative } = parts;
  const size = power === 0 ? Number(digits.plain) : Number(`${digits.plain}e${power}`);
  return { value: isNegative ? -size : size, step: 10 ** (power - digits.decimals), unit };
}
