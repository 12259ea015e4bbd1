import * as z from 'zod/mini';
import type { Category, Constraints, Field, FieldType } from '../table-schema.ts';
import { DATE_TYPES, isKnownForm } from '../values/date.ts';
import { fromDateLetters } from './date-letters.ts';
import {
  flag,
  type Json,
  type JsonReader,
  labelledList,
  mark,
  scalar,
  size,
  text,
  texts,
} from './json-reader.ts';
import { readSubtype } from './read-subtype.ts';
import { said } from './said.ts';

const TYPES: readonly FieldType[] = [
  'string',
  'number',
  'integer',
  'boolean',
  'date',
  'time',
  'datetime',
  'year',
  'yearmonth',
  'duration',
  'geopoint',
  'geojson',
  'object',
  'array',
  'list',
  'any',
];
const values = z.array(scalar).check(z.maxLength(10_000));

/** A field of Table Schema (v1 and v2) with what Datami adds; undefined for one without a name. */
export function readField(json: Json, reader: JsonReader): Field | undefined {
  const name = reader.take(json, 'name', text);
  if (name === undefined) return undefined;
  const type = readType(json, reader);
  const field: Field = {
    name,
    type,
    ...said({
      format: readFormat(json, type, reader),
      title: reader.take(json, 'title', text),
      description: reader.take(json, 'description', text),
      constraints: readConstraints(reader.object(json, 'constraints'), reader.inside('constraints')),
      ...readChoices(json, reader),
      ...readForms(json, reader),
    }),
  };
  return { ...field, ...readSubtype(json, field, reader) };
}

function readType(json: Json, reader: JsonReader): FieldType {
  const written = reader.take(json, 'type', text);
  const type = TYPES.find((one) => one === written);
  if (written !== undefined && type === undefined) reader.add('type', 'unknown');
  return type ?? 'any';
}

/** Dates may be written with the letters that people know. Older schemas begin them with `fmt:`. */
function readFormat(json: Json, type: FieldType, reader: JsonReader): string | undefined {
  const format = reader.take(json, 'format', text)?.replace(/^fmt:/, '');
  if (format === undefined || format === 'default' || !DATE_TYPES.includes(type)) return format;
  const known = [format, fromDateLetters(format)].find(
    (form) =>
      form !== undefined && (form === 'any' || form.includes('%')) && isKnownForm({ type, format: form }),
  );
  if (known === undefined) reader.add('format', 'unknown');
  return known ?? format;
}

function readConstraints(json: Json, reader: JsonReader): Constraints | undefined {
  const constraints = said({
    required: reader.take(json, 'required', flag),
    unique: reader.take(json, 'unique', flag),
    minLength: reader.take(json, 'minLength', size),
    maxLength: reader.take(json, 'maxLength', size),
    minimum: reader.take(json, 'minimum', scalar),
    maximum: reader.take(json, 'maximum', scalar),
    pattern: reader.take(json, 'pattern', text),
  });
  return Object.keys(constraints).length === 0 ? undefined : constraints;
}

/** The only values, or the usual ones: `enum` (v1), `categories` (v2), and labels by Datami, which allow no others where there is an `enum`. */
function readChoices(json: Json, reader: JsonReader): Pick<Field, 'categories' | 'allowsNew'> {
  const only = reader.inside('constraints').take(reader.object(json, 'constraints'), 'enum', values);
  const categories = reader.take(json, 'categories', labelledList);
  const definitions = reader.take(json, 'definitions', labelledList);
  const known = only?.map((value) => ({ value })) ?? categories ?? definitions;
  if (known === undefined || known.length === 0) return {};
  const labels = new Map([...(categories ?? []), ...(definitions ?? [])].map((one) => [one.value, one]));
  const all = known.map(({ value }) => toCategory({ ...labels.get(value), value }));
  const isOpen = reader.take(json, 'allowNew', flag) ?? (only === undefined && categories === undefined);
  return { categories: all, ...(isOpen && { allowsNew: true }) };
}

function toCategory({ value, label, description }: Partial<Category> & { value: string }): Category {
  return { value, label: label ?? value, ...(description !== undefined && { description }) };
}

function readForms(json: Json, reader: JsonReader): Partial<Field> {
  return said({
    separator: reader.take(json, 'delimiter', text),
    decimalChar: reader.take(json, 'decimalChar', mark),
    groupChar: reader.take(json, 'groupChar', mark),
    bareNumber: reader.take(json, 'bareNumber', flag),
    trueValues: reader.take(json, 'trueValues', texts),
    falseValues: reader.take(json, 'falseValues', texts),
    missingValues: reader.take(json, 'missingValues', labelledList)?.map(({ value }) => value),
    unit: reader.take(json, 'unit', text),
  });
}
