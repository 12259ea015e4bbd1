import { useState } from 'preact/hooks';
import { fieldOf } from '../../core/schema/field-of.ts';
import type { Field, TableSchema } from '../../core/schema/table-schema.ts';
import type { Filter } from '../../core/table/filter.ts';
import type { Session } from '../dataset/session.ts';
import { FacetList } from './FacetList.tsx';
import { facetOn, rangeOn, withEnd, withFacet, withSort } from './filter-edits.ts';
import { RangeFields } from './RangeFields.tsx';
import { useFacetCounts } from './use-facet-counts.ts';
import { useWords } from './words.ts';

interface ColumnFilterProps {
  session: Session;
  schema: TableSchema | undefined;
  filter: Filter;
  column: string;
  onFilter(filter: Filter): void;
}

/** Types whose values lie between others. */
const RANGED: readonly Field['type'][] = [
  'number',
  'integer',
  'date',
  'time',
  'datetime',
  'year',
  'yearmonth',
];

/** One column of the panel; its values are counted when it is opened. */
export function ColumnFilter(props: ColumnFilterProps) {
  const { schema, filter, column } = props;
  const isActive =
    facetOn(filter, column).values.length > 0 || filter.ranges.some((range) => range.column === column);
  const [isOpen, setOpen] = useState(isActive);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{fieldOf(schema, column)?.title ?? column}</bdi>
      </summary>
      {isOpen && <Opened {...props} />}
    </details>
  );
}

function Opened(props: ColumnFilterProps) {
  const { schema, filter, column, onFilter } = props;
  const { narrow } = useWords();
  const counts = useFacetCounts(props);
  const field = fieldOf(schema, column);
  const isRanged = field !== undefined && RANGED.includes(field.type);
  return (
    <div class="filter-column">
      <Order {...{ filter, column, onFilter, isRanged }} />
      {isRanged && (
        <RangeFields
          field={field}
          range={rangeOn(filter, column)}
          onEnd={(end) => onFilter(withEnd(filter, column, end))}
        />
      )}
      {counts === undefined ? (
        <p role="status">{narrow.counting}</p>
      ) : (
        <FacetList
          {...{ field, schema, counts }}
          facet={facetOn(filter, column)}
          onFacet={(facet) => onFilter(withFacet(filter, facet))}
        />
      )}
    </div>
  );
}

function Order({
  filter,
  column,
  onFilter,
  isRanged,
}: Pick<ColumnFilterProps, 'filter' | 'column' | 'onFilter'> & { isRanged: boolean }) {
  const { narrow } = useWords();
  const sort = filter.sort.find((one) => one.column === column);
  const texts = isRanged ? [narrow.sort.up, narrow.sort.down] : [narrow.sort.textUp, narrow.sort.textDown];
  return (
    <div class="filter-order">
      {[false, true].map((descending, n) => (
        <button
          key={n}
          type="button"
          class="button"
          aria-pressed={sort?.descending === descending}
          onClick={() => onFilter(withSort(filter, column, descending))}
        >
          {texts[n]}
        </button>
      ))}
    </div>
  );
}
