import type { Field } from '../schema/table-schema.ts';
import { splitList } from '../schema/values/list.ts';
import type { Facet } from './filter.ts';

/** How many spellings are remembered: most columns have few, and those that have many are not chosen from. */
const MOST_KNOWN = 10_000;

/** Returns whether a cell passes a facet: `or` any of its values is chosen, `and` all chosen are among them, `only` it has no others. */
export function facetTest({ values, mode }: Facet, field: Field | undefined): (cell: string) => boolean {
  const chosen = new Set(values);
  const known = new Map<string, boolean>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const passes = holds(valuesIn(cell, field), chosen, mode);
    if (known.size < MOST_KNOWN) known.set(cell, passes);
    return passes;
  };
}

function holds(values: readonly string[], chosen: ReadonlySet<string>, mode: Facet['mode']): boolean {
  if (mode === 'or') return values.some((value) => chosen.has(value));
  if (mode === 'and') return [...chosen].every((value) => values.includes(value));
  return values.every((value) => chosen.has(value));
}

/** The values that a cell holds: several where the field separates them, else itself; the empty cell holds the empty value. */
export function valuesIn(cell: string, field: Field | undefined): readonly string[] {
  if (field?.separator === undefined || cell === '') return [cell];
  const values = splitList(cell, field);
  return values.length === 0 ? [''] : values;
}
