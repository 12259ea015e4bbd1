import { useId, useState } from 'preact/hooks';
import { fold } from '../../core/csv/fold.ts';
import type { Field, TableSchema } from '../../core/schema/table-schema.ts';
import type { Facet } from '../../core/table/filter.ts';
import type { FacetCounts } from '../../core/table/facet-counts.ts';
import { toggled } from './filter-edits.ts';
import { valueText } from './filter-parts.ts';
import { useWords } from './words.ts';

interface FacetListProps {
  facet: Facet;
  field: Field | undefined;
  schema: TableSchema | undefined;
  counts: FacetCounts;
  onFacet(facet: Facet): void;
}

/** Values that are listed at once; beyond, one searches. */
const LISTED = 12;
const MODES = ['or', 'and', 'only'] as const;

/** The values of a column with how often they are there, to choose from. */
export function FacetList({ facet, field, schema, counts, onFacet }: FacetListProps) {
  const { narrow } = useWords();
  const [sought, setSought] = useState('');
  const name = useId();
  const labelled = (value: string) => valueText(value, { schema, column: facet.column }, narrow);
  const matching = counts.values.filter(({ value }) => fold(labelled(value)).includes(fold(sought.trim())));
  const listed = listedOf(matching, facet, sought);
  const more =
    matching.length - listed.filter(({ value }) => matching.some((one) => one.value === value)).length;
  return (
    <div class="filter-values">
      {field?.separator !== undefined && <Modes facet={facet} name={name} onFacet={onFacet} />}
      {counts.values.length > LISTED && (
        <input
          type="search"
          aria-label={narrow.searchValues(facet.column)}
          placeholder={narrow.searchValues(facet.column)}
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <ul aria-label={narrow.values(facet.column)}>
        {listed.map(({ value, count }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={facet.values.includes(value)}
                onChange={() => onFacet(toggled(facet, value))}
              />
              <bdi>{shortened(labelled(value))}</bdi>
              <span class="quiet">{narrow.count(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      <p class="quiet" role="status">
        {matching.length === 0 && narrow.noValue} {more > 0 && narrow.more(more)}{' '}
        {counts.rest > 0 && narrow.rest(counts.rest)}
      </p>
    </div>
  );
}

/** What is chosen stays in sight, also when no record has it any more; then the commonest. */
function listedOf(
  matching: FacetCounts['values'],
  { values }: Facet,
  sought: string,
): { value: string; count: number }[] {
  const shown = matching.slice(0, LISTED);
  if (sought.trim() !== '') return shown;
  const hidden = values.filter((value) => !shown.some((one) => one.value === value));
  const countOf = (value: string) => matching.find((one) => one.value === value)?.count ?? 0;
  return [...shown, ...hidden.map((value) => ({ value, count: countOf(value) }))];
}

/** Where a cell holds several values, what the chosen ones are to be. */
function Modes({ facet, name, onFacet }: Pick<FacetListProps, 'facet' | 'onFacet'> & { name: string }) {
  const { narrow } = useWords();
  return (
    <fieldset class="filter-modes">
      <legend>{narrow.mode}</legend>
      {MODES.map((mode) => (
        <label key={mode}>
          <input
            type="radio"
            name={name}
            checked={facet.mode === mode}
            onChange={() => onFacet({ ...facet, mode })}
          />
          {narrow.modes[mode]}
        </label>
      ))}
    </fieldset>
  );
}

/** Characters of a value that a line has room for. */
const SHOWN = 80;

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
