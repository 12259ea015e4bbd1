import type { Facet, Filter, Range } from '../../core/table/filter.ts';

/** The values chosen of a column; none when nothing is. */
export function facetOn({ facets }: Filter, column: string): Facet {
  return facets.find((facet) => facet.column === column) ?? { column, values: [], mode: 'or' };
}

/** The filter with this facet of its column, or without one when no value is chosen. */
export function withFacet(filter: Filter, facet: Facet): Filter {
  const others = filter.facets.filter(({ column }) => column !== facet.column);
  return { ...filter, facets: facet.values.length === 0 ? others : [...others, facet] };
}

/** The facet with a value more, or without it when it was chosen. */
export function toggled(facet: Facet, value: string): Facet {
  const others = facet.values.filter((chosen) => chosen !== value);
  return { ...facet, values: others.length < facet.values.length ? others : [...others, value] };
}

export function rangeOn({ ranges }: Filter, column: string): Range {
  return ranges.find((range) => range.column === column) ?? { column };
}

/** The filter with one end of a column's range; the empty end is none. */
export function withEnd(filter: Filter, column: string, end: { side: 'from' | 'to'; text: string }): Filter {
  const before = rangeOn(filter, column);
  const text = end.text.trim();
  const [from = '', to = ''] = end.side === 'from' ? [text, before.to] : [before.from, text];
  const others = filter.ranges.filter((other) => other.column !== column);
  if (from === '' && to === '') return { ...filter, ranges: others };
  const range = { column, ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
  return { ...filter, ranges: [...others, range] };
}

/** The filter with the records first by this column; those that were first come after. Not by it any more when it was so. */
export function withSort(filter: Filter, column: string, descending: boolean): Filter {
  const isSo = filter.sort.some((sort) => sort.column === column && sort.descending === descending);
  const others = filter.sort.filter((sort) => sort.column !== column);
  return { ...filter, sort: isSo ? others : [{ column, descending }, ...others] };
}

/** How many things are chosen beside the text. */
export function countOf({ facets, ranges, sort }: Filter): number {
  return facets.length + ranges.length + sort.length;
}
