import { booleanOf } from '../../values/boolean-words.ts';
import { isMissing } from '../../values/missing.ts';
import { readDate } from '../../values/read-date.ts';
import { readNumber } from '../../values/read-number.ts';
import { textKey } from '../../values/text-key.ts';
import type { ColumnReading } from './column-reading.ts';
import type { ValueKind } from './profile.ts';

/** What a value is, and the number it amounts to: milliseconds (UTC) for a moment, NaN for what is none. */
export interface ValueReading {
  kind: ValueKind;
  measure: number;
}

const MISSING: ValueReading = { kind: 'missing', measure: Number.NaN };
const TEXT: ValueReading = { kind: 'text', measure: Number.NaN };
const ANSWER: ValueReading = { kind: 'boolean', measure: Number.NaN };
/** No word for "no value", number or date is longer. */
const [longestMissing, longest] = [16, 60];

/** Reads a value as its column is read. */
export function readValue(text: string, reading: ColumnReading): ValueReading {
  if (isNothing(text, reading)) return MISSING;
  if (text.length > longest) return TEXT;
  if (reading.kind === 'boolean') return booleanOf(textKey(text)) === undefined ? TEXT : ANSWER;
  const asNumber = () => numberIn(text, reading);
  const asTime = () => timeIn(text, reading);
  if (reading.kind === 'time') return asTime() ?? asNumber() ?? TEXT;
  /* Dates in words are looked for only where there are dates: every text with a figure may be one. */
  return asNumber() ?? (isFigure(text.charCodeAt(0)) ? asTime() : undefined) ?? TEXT;
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Does a value say that there is none? */
export function isNothing(text: string, { missing }: Pick<ColumnReading, 'missing'>): boolean {
  if (text === '' || missing.has(text)) return true;
  /* No word for "no value" begins with one. */
  if (isFigure(text.charCodeAt(0))) return false;
  return text.length <= longestMissing ? isMissing(textKey(text)) : text.trim() === '';
}

function numberIn(text: string, { mark }: ColumnReading): ValueReading | undefined {
  const number = readNumber(text, mark);
  return number && { kind: 'number', measure: number.value };
}

function timeIn(text: string, { order }: ColumnReading): ValueReading | undefined {
  const date = readDate(text, order);
  return date && { kind: 'time', measure: date.first };
}
