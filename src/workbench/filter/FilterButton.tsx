import type { Filter } from '../../core/table/filter.ts';
import { Icon } from '../components/Icon.tsx';
import { countOf } from './filter-edits.ts';
import { FilterLanguage } from './FilterLanguage.tsx';
import { useWords } from './words.ts';

interface FilterButtonProps {
  filter: Filter;
  isOpen: boolean;
  onToggle(): void;
}

/** Opens and closes the panel; says how many things are chosen. */
export function FilterButton(props: FilterButtonProps) {
  return (
    <FilterLanguage>
      <Toggle {...props} />
    </FilterLanguage>
  );
}

function Toggle({ filter, isOpen, onToggle }: FilterButtonProps) {
  const { filter: words } = useWords();
  return (
    <button type="button" class="button plain" id="filter-button" aria-expanded={isOpen} onClick={onToggle}>
      <Icon name="settings" />
      <span>{words.button(countOf(filter))}</span>
    </button>
  );
}
