import type { Grouping } from '../../../moderate/group-entries.ts';
import type { InboxEntry } from '../../../moderate/inbox.ts';
import { useWords } from '../words.ts';
import type { FilterChoice } from './filter-choice.ts';

interface FiltersProps {
  entries: readonly InboxEntry[];
  choice: FilterChoice;
  grouping: Grouping;
  onChoice(choice: FilterChoice): void;
  onGrouping(grouping: Grouping): void;
}

const GROUPINGS: readonly Grouping[] = ['file', 'column', 'value', 'contributor'];

/** What is shown, and how it is grouped. */
export function Filters({ entries, choice, grouping, onChoice, onGrouping }: FiltersProps) {
  const { inbox } = useWords().desk;
  const summaries = entries.map(({ summary }) => summary);
  const onText = (text: string) => onChoice({ ...choice, text });
  return (
    <form role="search" class="filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{inbox.search}</span>
        <input type="search" value={choice.text} onInput={(event) => onText(event.currentTarget.value)} />
      </label>
      <label>
        <span>{inbox.group}</span>
        <select value={grouping} onChange={(event) => onGrouping(groupingOf(event.currentTarget.value))}>
          {GROUPINGS.map((each) => (
            <option key={each} value={each}>
              {inbox.grouping[each]}
            </option>
          ))}
        </select>
      </label>
      <OneOf
        label={inbox.repository}
        value={choice.repository}
        options={summaries.map(({ repository }) => repository)}
        onChoice={(repository) => onChoice({ ...choice, repository })}
      />
      <OneOf
        label={inbox.contributor}
        value={choice.contributor}
        options={summaries.flatMap(({ author }) => author?.login ?? [])}
        onChoice={(contributor) => onChoice({ ...choice, contributor })}
      />
    </form>
  );
}

function groupingOf(value: string): Grouping {
  return GROUPINGS.find((each) => each === value) ?? 'file';
}

interface OneOfProps {
  label: string;
  /** Empty for all of them. */
  value: string;
  /** May come several times. */
  options: readonly string[];
  onChoice(value: string): void;
}

function OneOf({ label, value, options, onChoice }: OneOfProps) {
  const { inbox } = useWords().desk;
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoice(event.currentTarget.value)}>
        <option value="">{inbox.all}</option>
        {[...new Set(options)].toSorted().map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}
