import { useEffect, useState } from 'preact/hooks';
import type { TableSchema } from '../../core/schema/table-schema.ts';
import { type Filter, NO_FILTER } from '../../core/table/filter.ts';
import { useLanguage } from '../context.ts';
import type { Session } from '../dataset/session.ts';

/** Which records are wanted, and which were found. */
export interface Filtering {
  filter: Filter;
  setFilter(filter: Filter): void;
  setText(text: string): void;
  clear(): void;
  /** Records found, 0-based, in the order that is wanted; undefined when all are shown as they stand. */
  found: ArrayLike<number> | undefined;
  /** How many were found, in words; undefined when nothing is looked for. */
  said: string | undefined;
}

/** Typing pauses that long before a search starts. */
const PAUSE_MS = 120;

/**
 * Looks through all cells as they are now, after corrections, whenever something else is wanted or records come and go. A record that
 * is corrected stays in sight, even if it is not what was looked for any more.
 */
export function useFilter(session: Session, schema: TableSchema | undefined, first = ''): Filtering {
  const { lang, words } = useLanguage();
  const [filter, setFilter] = useState<Filter>({ ...NO_FILTER, text: first });
  const [found, setFound] = useState<ArrayLike<number>>();
  useEffect(() => {
    if (isNothing(filter)) return setFound(undefined);
    const work = new AbortController();
    const find = async () => {
      const { runFilter } = await import('./run-filter.ts');
      const records = await runFilter(session, { filter, schema, lang }, work.signal);
      if (!work.signal.aborted) setFound(records);
    };
    const timer = setTimeout(() => void find().catch(() => undefined), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      work.abort();
    };
  }, [filter, schema, session, session.document.length]);
  const count = isNarrow(filter) ? found?.length : undefined;
  return {
    filter,
    setFilter,
    setText: (text) => setFilter({ ...filter, text }),
    clear() {
      setFilter(NO_FILTER);
      setFound(undefined);
    },
    found,
    said:
      count === undefined ? undefined : count === 0 ? words.editor.nothingFound : words.editor.found(count),
  };
}

/** True when records are left out, not only ordered. */
function isNarrow({ text, facets, ranges }: Filter): boolean {
  return text.trim() !== '' || facets.length > 0 || ranges.length > 0;
}

function isNothing(filter: Filter): boolean {
  return !isNarrow(filter) && filter.sort.length === 0;
}
