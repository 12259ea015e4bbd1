import type { ExcerptProperty } from '../../core/page-excerpt.ts';
import { localName, type Thing, type Value } from './thing.ts';

/** The datasets that microdata or RDFa describes, in the order of the page. */
export function markupDatasets(properties: readonly ExcerptProperty[]): Thing[] {
  const items = Map.groupBy(
    properties.filter(({ item }) => item > 0),
    ({ item }) => item,
  );
  const things = new Map<string, Thing>();
  for (const [item, said] of items) things.set(`#${item}`, thingOf(said, things));
  return [...things.values()].filter(({ types }) => types.includes('dataset'));
}

/** A value that names an item is that thing: looked up when asked, so that things may name each other. */
function thingOf(said: readonly ExcerptProperty[], things: ReadonlyMap<string, Thing>): Thing {
  const byName = Map.groupBy(
    said.flatMap(({ name, value }) => name.split(/\s+/).map((each) => ({ name: localName(each), value }))),
    ({ name }) => name,
  );
  return {
    types: (said[0]?.type ?? '').split(/\s+/).map(localName),
    values: (name) => (byName.get(name) ?? []).map(({ value }): Value => things.get(value) ?? value),
  };
}
