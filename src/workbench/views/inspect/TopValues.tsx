import type { ColumnProfile } from '../../../core/table/profile/profile.ts';
import { Value } from '../../components/Value.tsx';
import type { InspectProps } from './InspectView.tsx';
import { useWords } from './words.ts';

/** Values that a card has room for. */
const SHOWN = 6;

/** The most frequent values of a column as bars, each a way to its records. */
export function TopValues({
  profile,
  session,
  onFilter,
  onAt,
  onView,
  say,
}: InspectProps & { profile: ColumnProfile }) {
  const { inspect, figures } = useWords();
  const { top, topError, name, column } = profile;
  const shown = top.filter(({ count }) => count > 1).slice(0, SHOWN);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  if (shown.length === 0) return <p class="quiet">{inspect.column.noTop}</p>;
  const show = (value: string, count: number) => {
    if (onFilter) {
      onFilter({ facets: [{ column: name, values: [value], mode: 'or' }], ranges: [] });
      return say(inspect.filtered(count));
    }
    const record = firstWith(session.document.columnValues(column), value);
    if (record === undefined) return say(inspect.gone);
    onAt({ record, column });
    onView?.('table');
    say(inspect.at(record + 1, name));
  };
  return (
    <>
      <ul class="inspect-top" aria-label={inspect.column.top}>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              aria-label={inspect.column.times(value, count)}
              onClick={() => show(value, count)}
            >
              <span class="inspect-bar" style={{ inlineSize: `${(100 * count) / most}%` }} />
              <Value text={value} />
              <span class="number">{figures.number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {topError > 0 && <p class="quiet">{inspect.column.atLeast(topError)}</p>}
    </>
  );
}

function firstWith(values: Iterable<string>, value: string): number | undefined {
  let record = 0;
  for (const each of values) {
    if (each === value) return record;
    record++;
  }
  return undefined;
}
