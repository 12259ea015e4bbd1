import { said } from '../read/said.ts';
import type { Category, Constraints, Field } from '../table-schema.ts';

/** A field as Table Schema has it (v2, with a few properties of Datami for what the standard has no word for). */
export interface FieldJson {
  name: string;
  type: string;
  format?: string;
  title?: string;
  description?: string;
  constraints?: Readonly<Record<string, unknown>>;
  [property: string]: unknown;
}

const SUBTYPES: Readonly<Partial<Record<NonNullable<Field['shownAs']>, string>>> = {
  'long-text': 'longtext',
  link: 'link',
  email: 'email',
  image: 'image',
  percent: 'percent',
};

/** What is written for a field; `missingValues` are those that the schema says for all fields. */
export function fieldJson(field: Field, missingValues: readonly string[]): FieldJson {
  const { name, title, description, unit, round } = field;
  const isUsual = JSON.stringify(field.missingValues) === JSON.stringify(missingValues);
  const choices = choicesJson(field);
  return said({
    name,
    ...typeJson(field),
    title,
    description,
    ...formJson(field),
    missingValues: isUsual ? undefined : field.missingValues,
    ...choices.properties,
    constraints: filled({ ...constraintsJson(field), ...choices.constraints }),
    unit,
    round,
    locked: field.locked,
    hide: field.hidden,
  });
}

/** The standard knows longitude before latitude; other orders are text with a hint. */
function typeJson({ type, format, shownAs }: Field): { type: string; format?: string; subtype?: string } {
  if (type === 'geopoint') return pointJson(format ?? 'default');
  const subtype =
    shownAs === undefined || format === 'uri' || format === 'email' ? undefined : SUBTYPES[shownAs];
  return said({
    type,
    format: format === 'default' ? undefined : format,
    subtype: shownAs === 'image' ? 'image' : subtype,
  });
}

function pointJson(format: string): { type: string; format?: string; subtype?: string } {
  if (format === 'object' || format === 'array') return { type: 'geopoint', format };
  if (/^\[\s*lon\s*,\s*lat\s*\]$/.test(format)) return { type: 'geopoint', format: 'array' };
  if (format === 'default' || /^lon\s*,\s*lat$/.test(format)) return { type: 'geopoint' };
  return { type: 'string', subtype: 'geopoint' };
}

function formJson({ type, separator, decimalChar, groupChar, bareNumber, trueValues, falseValues }: Field) {
  const isNumber = type === 'number' || type === 'integer';
  return {
    delimiter: type === 'list' ? separator : undefined,
    ...(isNumber ? { decimalChar, groupChar, bareNumber } : {}),
    ...(type === 'boolean' ? { trueValues, falseValues } : {}),
  };
}

function constraintsJson({ constraints = {}, type }: Field): Record<string, unknown> {
  const { minimum, maximum, ...others } = constraints;
  return { ...others, minimum: limitJson(minimum, type), maximum: limitJson(maximum, type) };
}

/** Numbers are numbers in JSON, where that says the same. */
function limitJson(limit: Constraints['minimum'], type: Field['type']): number | string | undefined {
  const isNumber = (type === 'number' || type === 'integer') && limit !== undefined;
  return isNumber && String(Number(limit)) === limit ? Number(limit) : limit;
}

/** The only values are a constraint, or categories where they have labels; the usual ones are definitions, which allow others. */
function choicesJson({ categories = [], allowsNew, type }: Field): {
  properties?: Record<string, unknown>;
  constraints?: Record<string, unknown>;
} {
  if (categories.length === 0 || type === 'boolean') return {};
  if (allowsNew === true) return { properties: { definitions: categories.map(labelJson), allowNew: true } };
  const isLabelled = categories.some(
    ({ value, label, description }) => label !== value || description !== undefined,
  );
  if (isLabelled) return { properties: { categories: categories.map(labelJson) } };
  return { constraints: { enum: categories.map(({ value }) => limitJson(value, type)) } };
}

function labelJson({ value, label, description }: Category): Record<string, unknown> {
  return said({ value, label: label === value ? undefined : label, description });
}

function filled(object: Record<string, unknown>): Record<string, unknown> | undefined {
  const found = said(object);
  return Object.keys(found).length === 0 ? undefined : found;
}
