import { useEffect, useState } from 'preact/hooks';
import { fieldOf } from '../../core/schema/field-of.ts';
import type { TableSchema } from '../../core/schema/table-schema.ts';
import { facetCounts, type FacetCounts } from '../../core/table/facet-counts.ts';
import type { Filter } from '../../core/table/filter.ts';
import { filterToText } from '../../core/table/filter-text.ts';
import { useLanguage } from '../context.ts';
import type { Session } from '../dataset/session.ts';
import { inSlices } from '../schema/in-slices.ts';
import { runFilter } from './run-filter.ts';

interface Counted {
  session: Session;
  schema: TableSchema | undefined;
  filter: Filter;
  column: string;
}

/**
 * How often each value of a column is there among the records that everything else chosen leaves; undefined until that is counted, the
 * counts of before while it is counted again.
 */
export function useFacetCounts({ session, schema, filter, column }: Counted): FacetCounts | undefined {
  const { lang } = useLanguage();
  const [counts, setCounts] = useState<FacetCounts>();
  const { document } = session;
  const others: Filter = {
    ...filter,
    facets: filter.facets.filter((facet) => facet.column !== column),
    sort: [],
  };
  useEffect(() => {
    const work = new AbortController();
    const count = async () => {
      const within = await runFilter(session, { filter: others, schema, lang }, work.signal);
      const place = document.columns.indexOf(column);
      if (place < 0) return;
      const counting = facetCounts(document, { column: place, field: fieldOf(schema, column), within });
      const counted = await inSlices(counting, work.signal);
      if (!work.signal.aborted) setCounts(counted);
    };
    count().catch(() => undefined);
    return () => work.abort();
  }, [session, schema, column, filterToText(others), document.revision]);
  return counts;
}
