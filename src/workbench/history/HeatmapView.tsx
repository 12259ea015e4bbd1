import { useMemo, useState } from 'preact/hooks';
import { totalOf } from '../../history/counts.ts';
import { heatmapOf, type Heatmap } from '../../history/heatmap.ts';
import type { Period } from '../../history/periods.ts';
import type { History } from '../../history/version.ts';
import { useWords } from './words.ts';
import { CountTable } from './CountTable.tsx';
import { ContributorTable } from './ContributorTable.tsx';

/** Groups of records: as many rows as a person looks at. */
const GROUPS = 20;

/** Where and when the table was changed: real tables, coloured by their numbers. */
export function HeatmapView({ history }: { history: History }) {
  const words = useWords();
  const [period, setPeriod] = useState<Period>('month');
  const isReading = history.end.kind === 'reading';
  const heatmap = useMemo(
    () => (isReading ? undefined : heatmapOf(history, { groups: GROUPS, period })),
    [history, period, isReading],
  );
  if (!heatmap) return <p class="quiet">{words.history.afterReading}</p>;
  const all = heatmap.periods.reduce((sum, each) => sum + totalOf(each), 0);
  if (all === 0) return <p>{words.history.noCorrections}</p>;
  return (
    <>
      <Records heatmap={heatmap} />
      <div class="fields">
        <label>
          <span>{words.history.period}</span>
          <select
            value={period}
            onChange={(event) => setPeriod(event.currentTarget.value === 'week' ? 'week' : 'month')}
          >
            <option value="month">{words.history.month}</option>
            <option value="week">{words.history.week}</option>
          </select>
        </label>
      </div>
      <Times heatmap={heatmap} period={period} />
      <ContributorTable contributors={heatmap.contributors} caption={words.history.byPerson} />
      {heatmap.uncounted > 0 && <p class="quiet">{words.history.uncounted(heatmap.uncounted)}</p>}
    </>
  );
}

function Records({ heatmap: { columns, groups, gone } }: { heatmap: Heatmap }) {
  const words = useWords();
  const rows = groups.map((group) => ({ ...group, name: words.history.range(group.from, group.to) }));
  const rest = totalOf(gone) > 0 ? [{ ...gone, name: words.history.gone }] : [];
  return (
    <CountTable
      caption={words.history.byRecord}
      rowHead={words.history.records}
      columns={columns}
      rows={[...rows, ...rest]}
    />
  );
}

function Times({ heatmap: { columns, periods }, period }: { heatmap: Heatmap; period: Period }) {
  const words = useWords();
  const rowHead = period === 'month' ? words.history.monthOf : words.history.weekOf;
  const rows = periods.map((each) => ({ ...each, name: each.start })).toReversed();
  return <CountTable caption={words.history.byTime} rowHead={rowHead} columns={columns} rows={rows} />;
}
