import { useRef } from 'preact/hooks';
import type { TableSchema } from '../../core/schema/table-schema.ts';
import { type Filter, NO_FILTER } from '../../core/table/filter.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { countOf } from './filter-edits.ts';
import { filterParts } from './filter-parts.ts';
import { useWords } from './words.ts';

interface FilterChipsProps {
  filter: Filter;
  schema: TableSchema | undefined;
  onFilter(filter: Filter): void;
  /** Called before the last one goes, and with it the button that has the keyboard. */
  onLast(): void;
}

/** What was chosen, each with a way to take it away. */
export function FilterChips({ filter, schema, onFilter, onLast }: FilterChipsProps) {
  const { narrow } = useWords();
  const list = useRef<HTMLFieldSetElement>(null);
  const choose = (next: Filter) => {
    if (countOf(next) === 0) onLast();
    else list.current?.focus();
    onFilter(next);
  };
  return (
    <fieldset class="filter-chips" ref={list} tabIndex={-1}>
      <legend class="visually-hidden">{narrow.active}</legend>
      {filterParts(filter, schema, narrow).map(({ text, without }) => (
        <button
          key={text}
          type="button"
          class="filter-chip"
          aria-label={narrow.remove(text)}
          onClick={() => choose(without)}
        >
          <bdi>{text}</bdi>
          <Icon name="close" />
        </button>
      ))}
      <Button kind="quiet" onClick={() => choose({ ...NO_FILTER, text: filter.text })}>
        {narrow.clear}
      </Button>
    </fieldset>
  );
}
