import type { Filter } from '../../core/table/filter.ts';
import { filterRecords } from '../../core/table/filter-records.ts';
import type { TableSchema } from '../../core/schema/table-schema.ts';
import type { Session } from '../dataset/session.ts';
import { inSlices } from '../schema/in-slices.ts';

interface Wish {
  filter: Filter;
  schema: TableSchema | undefined;
  /** Texts are ordered as in this language. */
  lang: string;
}

/** The records that a filter wants; undefined for all as they stand. Rejects when the signal is aborted. */
export function runFilter(
  { document }: Session,
  { filter, schema, lang }: Wish,
  signal: AbortSignal,
): Promise<Uint32Array | undefined> {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return inSlices(filterRecords(document, filter, { schema, compare }), signal);
}
