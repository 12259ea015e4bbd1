import type { ColumnProfile } from '../../../core/table/profile/profile.ts';
import { Value } from '../../components/Value.tsx';
import type { ViewProps } from '../view.ts';
import { useWords } from './words.ts';

/** Values that a card has room for. */
const SHOWN = 6;

/** The most frequent values of a column as bars, each a way to its records. */
export function TopValues({ profile, onFilter, onView, say }: ViewProps & { profile: ColumnProfile }) {
  const { inspect, figures } = useWords();
  const { top, topError, name } = profile;
  const shown = top.filter(({ count }) => count > 1).slice(0, SHOWN);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  if (shown.length === 0) return <p class="quiet">{inspect.column.noTop}</p>;
  const show = (value: string, count: number) => {
    onFilter({ facets: [{ column: name, values: [value], mode: 'or' }], ranges: [] });
    onView('table');
    say(inspect.filtered(count));
  };
  return (
    <>
      <ul class="inspect-top" aria-label={inspect.column.top}>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button type="button" onClick={() => show(value, count)}>
              <span class="inspect-bar" style={{ inlineSize: `${(100 * count) / most}%` }} />
              <Value text={value} />
              <span class="visually-hidden">: </span>
              <span class="number">{figures.number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {topError > 0 && <p class="quiet">{inspect.column.atLeast(topError)}</p>}
    </>
  );
}
