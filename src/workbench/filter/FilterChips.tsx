import { useRef } from 'preact/hooks';
import type { TableSchema } from '../../core/schema/table-schema.ts';
import { type Filter, NO_FILTER } from '../../core/table/filter.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { countOf } from './filter-edits.ts';
import { filterParts } from './filter-parts.ts';
import { FilterLanguage } from './FilterLanguage.tsx';
import { useWords } from './words.ts';
import './filter.css';

interface FilterChipsProps {
  filter: Filter;
  schema: TableSchema | undefined;
  onFilter(filter: Filter): void;
}

/** What was chosen, each with a way to take it away; nothing when nothing was. */
export function FilterChips(props: FilterChipsProps) {
  if (countOf(props.filter) === 0) return null;
  return (
    <FilterLanguage>
      <Chips {...props} />
    </FilterLanguage>
  );
}

function Chips({ filter, schema, onFilter }: FilterChipsProps) {
  const { filter: words } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const parts = filterParts(filter, schema, words);
  const choose = (next: Filter) => {
    /* The button that has the keyboard goes with what it says. */
    if (countOf(next) === 0) list.current?.closest('main')?.focus();
    else list.current?.focus();
    onFilter(next);
  };
  return (
    <div class="filter-chips" role="group" aria-label={words.active} ref={list} tabIndex={-1}>
      {parts.map(({ text, without }) => (
        <button
          key={text}
          type="button"
          class="filter-chip"
          aria-label={words.remove(text)}
          onClick={() => choose(without)}
        >
          <bdi>{text}</bdi>
          <Icon name="close" />
        </button>
      ))}
      <Button kind="quiet" onClick={() => choose({ ...NO_FILTER, text: filter.text })}>
        {words.clear}
      </Button>
    </div>
  );
}
