import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TableSchema } from '../../core/schema/table-schema.ts';
import type { Filter } from '../../core/table/filter.ts';
import { filterFromText } from '../../core/table/filter-text.ts';
import { Icon } from '../components/Icon.tsx';
import type { Session } from '../dataset/session.ts';
import { countOf } from './filter-edits.ts';
import { FilterChips } from './FilterChips.tsx';
import { FilterLanguage } from './FilterLanguage.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { useWords } from './words.ts';
import './filter.css';

interface FilterBarProps {
  session: Session;
  schema: TableSchema | undefined;
  filter: Filter;
  /** What is chosen at first, as an address says it. */
  first?: string | undefined;
  onFilter(filter: Filter): void;
}

/** Opens the panel where records are chosen, and says what is chosen. */
export function FilterBar(props: FilterBarProps) {
  return (
    <FilterLanguage>
      <Bar {...props} />
    </FilterLanguage>
  );
}

function Bar(props: FilterBarProps) {
  const { filter, first, onFilter } = props;
  const { narrow } = useWords();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (first !== undefined) onFilter({ ...filterFromText(first), text: filter.text });
  }, [first]);
  return (
    <>
      <div class="filter-bar">
        <button
          ref={button}
          type="button"
          class="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="filter" />
          <span>{narrow.button(countOf(filter))}</span>
        </button>
        {countOf(filter) > 0 && <FilterChips {...props} onLast={() => button.current?.focus()} />}
      </div>
      {isOpen && (
        <FilterPanel
          {...props}
          id={id}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
