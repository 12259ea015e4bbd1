import type { Field, FieldType } from '../table-schema.ts';
import { isoOf, partsOfIso, type DateParts } from './date-parts.ts';
import { DatePattern } from './date-pattern.ts';

type DateForm = Pick<Field, 'type' | 'format'>;

/** Types of values that are a time, or a part of one. */
export const DATE_TYPES: readonly FieldType[] = ['date', 'time', 'datetime', 'year', 'yearmonth'];

const SAID: Readonly<Record<string, (parts: DateParts) => boolean>> = {
  date: ({ day, hour }) => day !== undefined && hour === undefined,
  datetime: ({ day, hour }) => day !== undefined && hour !== undefined,
  time: ({ year, hour }) => year === undefined && hour !== undefined,
  year: ({ year, month, hour }) => year !== undefined && month === undefined && hour === undefined,
  yearmonth: ({ month, day, hour }) => month !== undefined && day === undefined && hour === undefined,
};
/** What `any` means, in this order: the day comes first where both may be meant. */
const ANY = ['%d/%m/%Y', '%d.%m.%Y', '%d-%m-%Y', '%Y/%m/%d', '%m/%d/%Y', '%d/%m/%y', '%d %B %Y', '%B %d, %Y'];
const patterns = new Map<string, DatePattern | undefined>();
/** More different formats than any schema has: beyond, they are taken apart each time. */
const KEPT = 200;

/** The form that a field gives its dates; undefined for ISO 8601, and for one that cannot be understood. */
function patternOf(format: string): DatePattern | undefined {
  if (patterns.has(format)) return patterns.get(format);
  const pattern = DatePattern.parse(format);
  if (patterns.size < KEPT) patterns.set(format, pattern);
  return pattern;
}

/** Whether the format says a form that is known here: nothing can be said of values in another one. */
export function isKnownForm({ format = 'default' }: DateForm): boolean {
  return format === 'default' || format === 'any' || patternOf(format) !== undefined;
}

/**
 * The date or time that a text stands for, in ISO 8601 (`2024-12-31`, `2024-12-31T10:00:00`, `10:00:00`, `2024`, `2024-12`);
 * undefined when it is none in the form of the field.
 */
export function parseDate(text: string, field: DateForm): string | undefined {
  const { type, format = 'default' } = field;
  const value = text.trim();
  if (format === 'any') return anyDate(value, type);
  const parts = format === 'default' ? partsOfIso(value) : patternOf(format)?.read(value);
  return parts !== undefined && SAID[type]?.(parts) === true ? isoOf(parts) : undefined;
}

/** A date or time of ISO 8601 in the form of the field; undefined when that form cannot say it. */
export function formatDate(iso: string, field: DateForm): string | undefined {
  const { type, format = 'default' } = field;
  const parts = partsOfIso(iso);
  if (parts === undefined || SAID[type]?.(parts) !== true) return undefined;
  if (format === 'default' || format === 'any') return isoOf(parts);
  const text = patternOf(format)?.write(parts);
  /* A form that leaves something out does not say the same. */
  return text !== undefined && parseDate(text, field) === isoOf(parts) ? text : undefined;
}

function anyDate(value: string, type: FieldType): string | undefined {
  const plain = parseDate(value, { type });
  if (plain !== undefined) return plain;
  for (const format of ANY) {
    const found = parseDate(value, { type, format });
    if (found !== undefined) return found;
  }
  return undefined;
}
