import { isJson, type Json } from '../read/json-reader.ts';
import type { Field } from '../table-schema.ts';
import type { JsonPath } from './change-json.ts';
import { fieldJson } from './field-json.ts';
import { valueAt } from './value-at.ts';

/** A value to be put into the JSON of a field; undefined takes out what is there. */
export type FieldChange = readonly [path: JsonPath, value: unknown];

/** A field as it is written. */
export interface WrittenField {
  field: Field;
  json: Json;
  /** What the schema says for all fields. */
  missingValues: readonly string[];
}

/** All ways to say which values may be. */
const CHOICES: readonly JsonPath[] = [['constraints', 'enum'], ['categories'], ['definitions'], ['allowNew']];
/** What Datami says instead of a type, and what belongs to it. */
const SUBTYPES: readonly unknown[] = ['tags', 'geopoint'];
const SUBTYPE: readonly JsonPath[] = [['subtype'], ['tagSeparator']];

/** What has to change in the JSON of a field so that it says another one. */
export function fieldChanges({ field, json, missingValues }: WrittenField, after: Field): FieldChange[] {
  const [old, next] = [field, after].map((each) => flat(fieldJson(each, missingValues)));
  if (old === undefined || next === undefined) return [];
  const differs = (path: JsonPath) => saidOf(old, path) !== saidOf(next, path);
  const changed = [...next.values()].filter(([path]) => differs(path));
  const left = [...old.values()].map(([path]) => path).filter((path) => !next.has(nameOf(path)));
  const choices = CHOICES.some(differs) ? CHOICES.filter((path) => !next.has(nameOf(path))) : [];
  const isRetyped = field.type !== after.type && SUBTYPES.includes(json['subtype']) && !next.has('subtype');
  const gone = new Map(
    [...left, ...choices, ...(isRetyped ? SUBTYPE : [])].map((path) => [nameOf(path), path]),
  );
  const there = [...gone.values()].filter((path) => valueAt(json, path) !== undefined);
  return [...there.map((path): FieldChange => [path, undefined]), ...changed];
}

/** The properties of a field by their names, each constraint by itself. */
function flat(json: Json): Map<string, FieldChange> {
  const entries = Object.entries(json).flatMap(([name, value]): FieldChange[] =>
    name === 'constraints' && isJson(value)
      ? Object.entries(value).map(([constraint, limit]): FieldChange => [[name, constraint], limit])
      : [[[name], value]],
  );
  return new Map(entries.map(([path, value]) => [nameOf(path), [path, value]]));
}

function nameOf(path: JsonPath): string {
  return path.join('.');
}

function saidOf(properties: ReadonlyMap<string, FieldChange>, path: JsonPath): string | undefined {
  return JSON.stringify(properties.get(nameOf(path))?.[1]);
}
