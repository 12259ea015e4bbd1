import * as z from 'zod/mini';
import type { Constraints, Field, FieldType } from '../table-schema.ts';
import { fromDateLetters } from './date-letters.ts';
import { isJson, type Json, type JsonReader, mark, scalar, size, text } from './json-reader.ts';
import { said } from './said.ts';

/** Datatypes of CSV on the Web, and what they are here; https://www.w3.org/TR/tabular-metadata/#datatypes */
const TYPES: Readonly<Record<string, FieldType>> = {
  ...named('number', 'number decimal double float'),
  ...named('integer', 'integer long int short byte nonNegativeInteger positiveInteger negativeInteger'),
  ...named('integer', 'nonPositiveInteger unsignedLong unsignedInt unsignedShort unsignedByte'),
  ...named('string', 'string normalizedString token language Name NMTOKEN QName html xml anyURI'),
  ...named('duration', 'duration dayTimeDuration yearMonthDuration'),
  ...named('datetime', 'datetime dateTime dateTimeStamp'),
  ...named('any', 'any anyAtomicType base64Binary binary hexBinary gDay gMonth gMonthDay'),
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  gYear: 'year',
  gYearMonth: 'yearmonth',
  json: 'object',
};

type Typed = Pick<
  Field,
  'type' | 'format' | 'constraints' | 'trueValues' | 'falseValues' | 'decimalChar' | 'groupChar'
>;

/** What a datatype of CSV on the Web says of a column. */
export function readDatatype(column: Json, reader: JsonReader): Typed {
  const datatype = Object.hasOwn(column, 'datatype') ? column['datatype'] : undefined;
  if (!isJson(datatype)) return typed(reader.take(column, 'datatype', text) ?? 'string', reader);
  const inside = reader.inside('datatype');
  const found = typed(inside.take(datatype, 'base', text) ?? 'string', inside);
  return { ...found, ...readForm(datatype, found.type, inside), ...readLimits(datatype, inside) };
}

function typed(name: string, reader: JsonReader): Typed {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined) reader.add('datatype', 'unknown');
  return { type: type ?? 'any', ...(name === 'anyURI' && { format: 'uri' }) };
}

function readForm(datatype: Json, type: FieldType, reader: JsonReader): Partial<Typed> {
  if (type === 'number' || type === 'integer') {
    const form = reader.object(datatype, 'format');
    const inside = reader.inside('format');
    return said({
      decimalChar: inside.take(form, 'decimalChar', mark),
      groupChar: inside.take(form, 'groupChar', mark),
    });
  }
  const format = reader.take(datatype, 'format', text);
  if (format === undefined) return {};
  if (type === 'boolean') return booleanForm(format);
  if (type === 'date' || type === 'time' || type === 'datetime') return dateForm(format, reader);
  return type === 'string' ? { constraints: { pattern: format } } : {};
}

/** `Y|N` */
function booleanForm(format: string): Partial<Typed> {
  const [yes, no] = format.split('|');
  return yes === undefined || no === undefined ? {} : { trueValues: [yes], falseValues: [no] };
}

function dateForm(form: string, reader: JsonReader): Partial<Typed> {
  const format = fromDateLetters(form);
  if (format === undefined) reader.add('format', 'unknown');
  return format === undefined || format === '%Y-%m-%d' ? {} : { format };
}

const amount = z.union([scalar, text]);

function readLimits(datatype: Json, reader: JsonReader): Partial<Typed> {
  const limit = (name: string) => reader.take(datatype, name, amount);
  const length = reader.take(datatype, 'length', size);
  const limits: Constraints = said({
    minimum: limit('minimum') ?? limit('minInclusive'),
    maximum: limit('maximum') ?? limit('maxInclusive'),
    minLength: reader.take(datatype, 'minLength', size) ?? length,
    maxLength: reader.take(datatype, 'maxLength', size) ?? length,
  });
  return Object.keys(limits).length === 0 ? {} : { constraints: limits };
}

function named(type: FieldType, names: string): Record<string, FieldType> {
  return Object.fromEntries(names.split(' ').map((name) => [name, type]));
}
