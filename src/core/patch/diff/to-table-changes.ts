import type { HeadedTable } from '../table.ts';
import type { TableChanges } from '../table-changes.ts';
import { withTwins } from '../with-twins.ts';
import type { ColumnMatch } from './column-match.ts';
import type { Matching } from './matching.ts';
import { toChanges } from './to-changes.ts';

/** Two versions; `columns` when they do not have the same ones. */
interface Versions {
  a: HeadedTable;
  b: HeadedTable;
  columns: ColumnMatch | undefined;
}

/** All that makes `a` say what `b` says: changes of columns first, then those of records in file order. */
export function toTableChanges(
  matching: Matching,
  { a, b, columns }: Versions,
  key: readonly string[],
): TableChanges {
  const { changes: ofColumns, ...said } = columns?.difference(key) ?? { changes: [] };
  const added = columns?.added ?? [];
  const newValues = (inB: number): [string, string][] => {
    if (added.length === 0) return [];
    const values = b.values(inB);
    return added.map(({ label, place }) => [label, values[place] ?? '']);
  };
  const ofRecords = toChanges(matching, { a, addressing: { ...said, columns: a.columns, key }, newValues });
  const diff = { key: [...key], ...said, changes: [...ofColumns, ...ofRecords] };
  return { ...diff, changes: withTwins(diff, a) };
}
