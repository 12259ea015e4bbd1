import { isJson, type Json } from '../read/json-reader.ts';
import { readTableSchema } from '../read/read-table-schema.ts';
import type { TableSchema } from '../table-schema.ts';
import { changeJson, type JsonPath } from './change-json.ts';
import { fieldChanges } from './field-changes.ts';
import { fieldJson } from './field-json.ts';
import { valueAt } from './value-at.ts';

/** A JSON text that says a schema somewhere in it. */
export interface WrittenJson {
  text: string;
  /** Names that lead to the schema; empty when it is all of it. */
  at: JsonPath;
}

const PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json';

/**
 * A Table Schema as JSON: a new text, or the one that is there with nothing changed but what differs from what it says. Throws
 * TypeError when there is no schema where it should be.
 */
export function writeTableSchema(schema: TableSchema, written?: WrittenJson): string {
  return written === undefined ? newText(schema) : changedText(schema, written);
}

function newText({ fields, primaryKey, missingValues }: TableSchema): string {
  const isUsual = missingValues.length === 1 && missingValues[0] === '';
  const json = {
    $schema: PROFILE,
    fields: fields.map((field) => fieldJson(field, missingValues)),
    ...(isUsual ? {} : { missingValues }),
    ...(primaryKey.length === 0 ? {} : { primaryKey }),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function changedText(schema: TableSchema, { text, at }: WrittenJson): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const bare = text.slice(mark.length);
  const json = valueAt(JSON.parse(bare), at);
  const before = readTableSchema(json)?.schema;
  if (before === undefined || !isJson(json)) throw new TypeError('There is no schema in this text');
  const names = namesOf(json);
  const { missingValues } = before;
  let result = bare;
  let count = names.length;
  for (const after of schema.fields) {
    const place = names.indexOf(after.name);
    const field = before.fields.find(({ name }) => name === after.name);
    if (field === undefined) {
      result = changeJson(result, [...at, 'fields', count++], fieldJson(after, missingValues));
      continue;
    }
    const written = { field, json: fieldAt(json, place), missingValues };
    for (const [path, value] of fieldChanges(written, after))
      result = changeJson(result, [...at, 'fields', place, ...path], value);
  }
  return mark + result;
}

function namesOf(json: Json): unknown[] {
  const { fields } = json;
  return Array.isArray(fields) ? fields.map((field) => (isJson(field) ? field['name'] : undefined)) : [];
}

function fieldAt(json: Json, place: number): Json {
  const found = valueAt(json, ['fields', place]);
  return isJson(found) ? found : {};
}
