/** Something that metadata describes, in whichever vocabulary: its types and what is said of it, by local names in lower case. */
export interface Thing {
  types: readonly string[];
  values(name: string): readonly Value[];
}

export type Value = string | Thing;

/** Of one property so many values are read: no dataset of a page has more. */
export const maxValues = 200;

/** `https://schema.org/Dataset`, `schema:Dataset`, `sc:Dataset` and `Dataset` are one name: what comes after the prefix, in lower case. */
export function localName(name: string): string {
  return name.slice(Math.max(...['/', '#', ':'].map((mark) => name.lastIndexOf(mark))) + 1).toLowerCase();
}

/** All values of the first of these properties that has any. */
export function valuesOf(thing: Thing, names: readonly string[]): readonly Value[] {
  for (const name of names) {
    const values = thing.values(name);
    if (values.length > 0) return values;
  }
  return [];
}

/** The values that are things themselves. */
export function thingsOf(thing: Thing, names: readonly string[]): Thing[] {
  return valuesOf(thing, names).filter((value) => typeof value !== 'string');
}

/** The values that are text. */
export function textsOf(thing: Thing, names: readonly string[]): string[] {
  return valuesOf(thing, names).filter((value) => typeof value === 'string');
}

/** The first text of these properties, the earlier named ones before the others; empty when there is none. */
export function textOf(thing: Thing, names: readonly string[]): string {
  for (const name of names) {
    const text = thing.values(name).find((value) => typeof value === 'string' && value !== '');
    if (typeof text === 'string') return text;
  }
  return '';
}
