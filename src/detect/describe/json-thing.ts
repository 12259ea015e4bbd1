import { localName, maxValues, type Thing, type Value } from './thing.ts';

/** An object of JSON; its values may be anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

const longestText = 2_000;
const maxKeys = 200;

/** The value that a text of JSON is, or undefined when it is none. Never throws, however deep it nests. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list: a list as it is, anything else as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, maxValues);
  return value === undefined || value === null ? [] : [value];
}

/**
 * The thing that an object of JSON describes, read as far as it is asked about. `byId`: the nodes of a graph, which others
 * name by their `@id` alone.
 */
export function jsonThing(object: JsonObject, byId: ReadonlyMap<string, JsonObject>): Thing {
  const properties = new Map<string, unknown>();
  for (const [key, value] of Object.entries(object).slice(0, maxKeys)) {
    const name = localName(key);
    if (!properties.has(name)) properties.set(name, value);
  }
  return {
    types: typesOf(object),
    values: (name) => listOf(properties.get(name)).flatMap((value) => toValue(value, byId)),
  };
}

/** The types of a node of JSON-LD, as local names. */
export function typesOf(object: JsonObject): string[] {
  return listOf(object['@type'] ?? object['type'])
    .filter((type) => typeof type === 'string')
    .map(localName);
}

function toValue(value: unknown, byId: ReadonlyMap<string, JsonObject>): Value[] {
  if (typeof value === 'string') return [value.slice(0, longestText).trim()];
  if (typeof value === 'number') return [String(value)];
  if (!isObject(value)) return [];
  if ('@value' in value) return toValue(value['@value'], byId);
  const id = value['@id'];
  if (typeof id !== 'string' || Object.keys(value).length > 1) return [jsonThing(value, byId)];
  const named = byId.get(id);
  return [named ? jsonThing(named, byId) : id.slice(0, longestText)];
}
