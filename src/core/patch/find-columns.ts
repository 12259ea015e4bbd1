import { byLabel, labelled } from './by-label.ts';
import type { SeenColumns } from './seen-columns.ts';
import type { HeadedTable } from './table.ts';

/** The columns of a patch in a file. */
export interface FoundColumns {
  /** Names of the columns that were seen, without those behind the header that are extra cells in the file. */
  names: readonly string[];
  /** Where the columns stand in the file, by the names that the patch calls them; those that the file has not are missing. */
  places: ReadonlyMap<string, number>;
  /** How many columns the file has; cells behind are extra ones, though most records may have them. */
  width: number;
}

/**
 * Finds the columns of a patch in a file by their labels: the old ones, or those that they have once the patch was applied. Of
 * several columns with one label the first is the first, as long as there are as many as there were, or will be.
 */
export function findColumns(seen: SeenColumns, file: Pick<HeadedTable, 'columns' | 'header'>): FoundColumns {
  const current = byLabel(labelled(file));
  const places = new Map<string, number>();
  for (const columns of [seen.labelled, seen.labelledAfter]) {
    for (const [label, names] of byLabel(columns)) {
      const found = current.get(label) ?? [];
      if (found.length !== names.length) continue;
      for (const [n, name] of names.entries()) if (!places.has(name)) places.set(name, found[n] ?? -1);
    }
  }
  const isColumn = (name: string, n: number): boolean =>
    seen.labels[n] !== '' || places.has(name) || seen.isChanged(name);
  const last = seen.names.findLastIndex(isColumn);
  const lastLabel = file.header.findLastIndex((label) => label !== '');
  const width = 1 + [...places.values()].reduce((most, place) => Math.max(most, place), lastLabel);
  return { names: seen.names.slice(0, last + 1), places, width };
}
