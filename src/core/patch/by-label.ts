import type { HeadedTable } from './table.ts';

/** The places of the columns of a table, each with its label; '' for one behind the header. */
export function labelled({ columns, header }: Pick<HeadedTable, 'columns' | 'header'>): [string, number][] {
  return columns.map((_, place) => [header[place] ?? '', place]);
}

/** Columns by label, in order: a label that several have names none of them alone. */
export function byLabel<Column>(columns: readonly (readonly [string, Column])[]): Map<string, Column[]> {
  const groups = new Map<string, Column[]>();
  for (const [label, column] of columns) {
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [column]);
    else group.push(column);
  }
  return groups;
}
