import type { Field, ForeignKey, TableSchema } from '../table-schema.ts';
import { addressOf } from './address.ts';
import { isJson, type Json, JsonReader, labelledList, oneOrMore, text } from './json-reader.ts';
import { readField } from './read-field.ts';
import type { ReadSchema, SchemaProblem } from './schema-problem.ts';

/** What a reference in a schema means. */
export interface References {
  /** The address of the resource with a name, in a data package. */
  resource?(name: string): string | undefined;
  /** Address of the schema itself. */
  base?: string;
  /** Where problems are, before the names of the schema. */
  at?: string;
}

/** A Table Schema (Frictionless, v1 and v2), also with the properties that Datami adds; undefined for JSON that is none. */
export function readTableSchema(
  json: unknown,
  references: References = {},
): ReadSchema<TableSchema> | undefined {
  if (!isJson(json) || !Array.isArray(json['fields'])) return undefined;
  const problems: SchemaProblem[] = [];
  const reader = new JsonReader(references.at, problems);
  const read = readFields(json, reader);
  const missingValues = reader.take(json, 'missingValues', labelledList)?.map(({ value }) => value);
  const schema: TableSchema = {
    fields: missingValues === undefined ? read : read.map((field) => ({ missingValues, ...field })),
    primaryKey: reader.take(json, 'primaryKey', oneOrMore) ?? [],
    foreignKeys: [...readForeignKeys(json, references, reader), ...readLinks(json, references, reader)],
    missingValues: missingValues ?? [''],
  };
  return { schema, problems };
}

/** The same JSON with what another file says of its fields, as Datami keeps it apart from the schema. */
export function withCustomProperties(json: Json, properties: Json): Json {
  const reader = new JsonReader();
  const more = new Map(reader.objects(properties, 'fields').map((field) => [field['name'], field]));
  const known = reader.objects(json, 'fields');
  const names = new Set(known.map((field) => field['name']));
  const others = [...more].filter(([name]) => !names.has(name)).map(([, field]) => field);
  return {
    ...json,
    fields: [...known.map((field) => ({ ...field, ...more.get(field['name']) })), ...others],
  };
}

function readFields(json: Json, reader: JsonReader): Field[] {
  const fields = new Map<string, Field>();
  for (const [n, each] of reader.objects(json, 'fields').entries()) {
    const inside = reader.inside('fields').inside(n);
    const field = readField(each, inside);
    if (field === undefined) inside.add('name');
    else if (fields.has(field.name)) inside.add('name', 'twice');
    else fields.set(field.name, field);
  }
  return [...fields.values()];
}

function readForeignKeys(json: Json, references: References, reader: JsonReader): ForeignKey[] {
  return reader.objects(json, 'foreignKeys').flatMap((key, n) => {
    const inside = reader.inside('foreignKeys').inside(n);
    const reference = inside.object(key, 'reference');
    const fields = inside.take(key, 'fields', oneOrMore);
    const referenced = inside.take(reference, 'fields', oneOrMore);
    const name = inside.take(reference, 'resource', text) ?? '';
    const resource = name === '' ? '' : references.resource?.(name);
    if (fields === undefined || referenced === undefined || resource === undefined) return [];
    return fields.length === referenced.length ? [{ fields, resource, referenced }] : [];
  });
}

/** Datami joins a single column to one of another file, wherever that is. */
function readLinks(json: Json, { base }: References, reader: JsonReader): ForeignKey[] {
  return reader.objects(json, 'fields').flatMap((field, n) => {
    const inside = reader.inside('fields').inside(n).inside('foreignKey');
    const link = reader.object(field, 'foreignKey');
    const name = reader.inside('fields').inside(n).take(field, 'name', text);
    const written = inside.take(link, 'ressource', text) ?? inside.take(link, 'resource', text);
    const referenced = inside.take(link, 'fields', oneOrMore);
    if (link['activate'] === false || name === undefined || written === undefined || referenced?.length !== 1)
      return [];
    const resource = base === undefined ? URL.parse(written)?.href : addressOf(written, base);
    return resource === undefined ? [] : [{ fields: [name], resource, referenced }];
  });
}
