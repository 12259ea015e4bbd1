import * as z from 'zod/mini';
import type { SchemaProblem } from './schema-problem.ts';

/** An object of JSON, whatever is in it. */
export type Json = Readonly<Record<string, unknown>>;

/** More than the schema of any table has. */
const MOST = 10_000;
const LONGEST = 10_000;

export const text = z.string().check(z.maxLength(LONGEST));
export const flag = z.boolean();
export const size = z.int().check(z.minimum(0));
export const scalar = z.pipe(
  z.union([text, z.number(), z.boolean()]),
  z.transform((value) => String(value)),
);
/** One character: what stands between digits. */
export const mark = z.string().check(z.regex(/^[^\d+-]$/u));
export const texts = z.array(text).check(z.maxLength(MOST));
/** One of them may stand without its list. */
export const oneOrMore = z.pipe(
  z.union([text, texts]),
  z.transform((value) => (typeof value === 'string' ? [value] : value)),
);
/** A value, alone or with its label (Table Schema v2). */
export const labelled = z.pipe(
  z.union([scalar, z.object({ value: scalar, label: z.optional(text), description: z.optional(text) })]),
  z.transform((value) => (typeof value === 'string' ? { value } : value)),
);
export const labelledList = z.array(labelled).check(z.maxLength(MOST));

/** Narrows a value to an object of JSON. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes properties out of objects of JSON and notes what cannot be taken. */
export class JsonReader {
  readonly problems: SchemaProblem[] = [];
  readonly #path: string;

  constructor(path = '', problems: SchemaProblem[] = []) {
    this.#path = path;
    this.problems = problems;
  }

  /** For what is inside; problems come to the same list. */
  inside(name: string | number): JsonReader {
    return new JsonReader(this.#at(String(name)), this.problems);
  }

  /** A property with this shape; undefined where there is none, or another one. */
  take<Value>(object: Json, name: string, shape: z.ZodMiniType<Value>): Value | undefined {
    const value = own(object, name);
    if (value === undefined || value === null) return undefined;
    const parsed = shape.safeParse(value);
    if (parsed.success) return parsed.data;
    this.add(name);
    return undefined;
  }

  /** The objects in a list; what else is in it is left out. */
  objects(object: Json, name: string): Json[] {
    const value = own(object, name);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return this.#none(name);
    if (value.length > MOST) this.add(name, 'too-many');
    return value.slice(0, MOST).filter(isJson);
  }

  /** An object inside an object; an empty one where there is none. */
  object(object: Json, name: string): Json {
    const value = own(object, name);
    return isJson(value) ? value : {};
  }

  add(name: string, reason: SchemaProblem['reason'] = 'bad-value'): void {
    this.problems.push({ at: this.#at(name), reason });
  }

  #none(name: string): [] {
    this.add(name);
    return [];
  }

  #at(name: string): string {
    return this.#path === '' ? name : `${this.#path}.${name}`;
  }
}

/** What an object says itself: no name leads to what all objects have. */
function own(object: Json, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
