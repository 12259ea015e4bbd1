import { fieldOf } from '../../core/schema/field-of.ts';
import type { TableSchema } from '../../core/schema/table-schema.ts';
import type { Facet, Filter, Range } from '../../core/table/filter.ts';
import type { FilterWords } from '../../i18n/filter-words.ts';

/** One thing that was chosen: in words, and the filter without it. */
export interface FilterPart {
  text: string;
  without: Filter;
}

/** Values that are named; of more, how many there are. */
const NAMED = 3;

/** Everything that was chosen beside the text, which stands in the search field. */
export function filterParts(
  filter: Filter,
  schema: TableSchema | undefined,
  narrow: FilterWords,
): FilterPart[] {
  const labelOf = (column: string) => fieldOf(schema, column)?.title ?? column;
  return [
    ...filter.facets.map((facet) => ({
      text: facetText(facet, { schema, label: labelOf(facet.column) }, narrow),
      without: { ...filter, facets: filter.facets.filter((other) => other !== facet) },
    })),
    ...filter.ranges.map((range) => ({
      text: rangeText(range, labelOf(range.column), narrow),
      without: { ...filter, ranges: filter.ranges.filter((other) => other !== range) },
    })),
    ...filter.sort.map((sort) => ({
      text: narrow.chip[sort.descending ? 'down' : 'up'](labelOf(sort.column)),
      without: { ...filter, sort: filter.sort.filter((other) => other !== sort) },
    })),
  ];
}

/** A value in the words of people. */
export function valueText(
  value: string,
  { schema, column }: { schema: TableSchema | undefined; column: string },
  narrow: FilterWords,
) {
  if (value.trim() === '') return narrow.empty;
  const categories = fieldOf(schema, column)?.categories ?? [];
  return categories.find((category) => category.value === value)?.label ?? value;
}

function facetText(
  { column, values, mode }: Facet,
  { schema, label }: { schema: TableSchema | undefined; label: string },
  narrow: FilterWords,
): string {
  const named = values.slice(0, NAMED).map((value) => valueText(value, { schema, column }, narrow));
  const rest = values.length > NAMED ? [`+ ${narrow.count(values.length - NAMED)}`] : [];
  return narrow.chip[mode](label, [...named, ...rest].join(', '));
}

function rangeText({ from, to }: Range, label: string, narrow: FilterWords): string {
  if (from !== undefined && to !== undefined) return narrow.chip.between(label, from, to);
  return from === undefined ? narrow.chip.to(label, to ?? '') : narrow.chip.from(label, from);
}
