import { columnPlaces, type Table } from './table.ts';
import type { SeenColumns } from './seen-columns.ts';

/**
 * Where the columns of a patch stand in a file, by the names that the patch calls them: under the name that was seen, or
 * under the one they have once the patch was applied. Columns that the file has not are not among them.
 */
export function findColumns(seen: SeenColumns, { columns }: Pick<Table, 'columns'>): Map<string, number> {
  const current = columnPlaces(columns);
  const found = new Map<string, number>();
  for (const name of [...seen.names, ...seen.added]) {
    const place = current.get(name) ?? current.get(seen.namesAfter.get(name) ?? name);
    if (place !== undefined) found.set(name, place);
  }
  return found;
}
