import { totalOf, type Counts } from '../../history/counts.ts';
import { useWords } from './words.ts';

/** Columns shown, those with the most changes: a table of hundreds says nothing any more. */
const COLUMNS = 30;

export interface CountRow extends Counts {
  name: string;
}

interface CountTableProps {
  caption: string;
  /** What the rows are. */
  rowHead: string;
  columns: readonly string[];
  rows: readonly CountRow[];
}

/** Counts by row and column, as numbers; the colour behind a number only repeats it. */
export function CountTable({ caption, rowHead, columns, rows }: CountTableProps) {
  const { history } = useWords();
  const shown = busiest(columns, rows);
  const most = Math.max(1, ...rows.flatMap(({ cells, records }) => [...cells, records]));
  return (
    <div class="history-table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            {shown.map((column) => (
              <th key={column} scope="col">
                <bdi>{columns[column]}</bdi>
              </th>
            ))}
            <th scope="col">{history.wholeRecords}</th>
            <th scope="col">{history.all}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {[...shown.map((column) => row.cells[column] ?? 0), row.records].map((count, n) => (
                <td key={n} class="number" data-level={levelOf(count, most)}>
                  {count}
                </td>
              ))}
              <td class="number">{totalOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The columns in which anything changed, in their order; of very many those with the most. */
function busiest(columns: readonly string[], rows: readonly Counts[]): number[] {
  const totals = columns.map((_, column) => rows.reduce((sum, { cells }) => sum + (cells[column] ?? 0), 0));
  const busy = [...totals.keys()].filter((column) => (totals[column] ?? 0) > 0);
  const chosen = busy.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0)).slice(0, COLUMNS);
  return chosen.sort((a, b) => a - b);
}

/** 0 for nothing, then 1 to 4: few changes differ more than many do. */
function levelOf(count: number, most: number): number {
  return count === 0 ? 0 : 1 + Math.floor((3 * Math.log(count)) / Math.max(1, Math.log(most)));
}
