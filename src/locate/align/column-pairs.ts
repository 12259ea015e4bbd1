import type { Alignment } from './alignment.ts';
import type { FileTable } from './file-table.ts';
import type { PageTable } from './page-table.ts';
import type { ColumnPairs } from './to-file-value.ts';

/** More pairs than this teach nothing new. */
const most = 300;

/** The cells of a page's column beside those of the file, as far as their rows are certain: what `toFileValue` learns from. */
export function columnPairs(
  page: PageTable,
  file: FileTable,
  { columns, rows }: Alignment,
  column: number,
): ColumnPairs {
  const place = columns[column];
  if (place === undefined) return { shown: [], stored: [] };
  const pairs = rows.flatMap(({ record, certain }, row) =>
    certain && record !== undefined ? [{ row, record }] : [],
  );
  const step = Math.max(1, pairs.length / most);
  const some = Array.from({ length: Math.min(most, pairs.length) }, (_, n) => pairs[Math.floor(n * step)]);
  const known = some.filter((pair) => pair !== undefined);
  return {
    shown: known.map(({ row }) => page.rows[row]?.[column] ?? ''),
    stored: known.map(({ record }) => file.value(record, place)),
  };
}
