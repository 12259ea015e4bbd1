import type { Field } from './table-schema.ts';
import { DATE_TYPES, parseDate } from './values/date.ts';
import { parseInteger, parseNumber } from './values/number.ts';

/** Where a value stands among those of its column: numbers as they are, dates in milliseconds (UTC); undefined for others. */
export function rankOf(field: Field, text: string): number | undefined {
  if (field.type === 'number') return parseNumber(text, field);
  if (field.type === 'integer') return parseInteger(text, field);
  if (!DATE_TYPES.includes(field.type)) return undefined;
  const iso = parseDate(text, field);
  return iso === undefined ? undefined : instantOf(iso);
}

function instantOf(iso: string): number {
  if (/^\d\d:/.test(iso)) return Date.parse(`1970-01-01T${iso}Z`);
  const isTimed = iso.includes('T');
  const hasZone = isTimed && /(?:Z|[-+]\d\d:\d\d)$/.test(iso);
  return Date.parse(isTimed && !hasZone ? `${iso}Z` : iso);
}
