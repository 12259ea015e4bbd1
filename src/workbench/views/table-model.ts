import type { Session } from '../dataset/session.ts';
import type { GridModel } from '../grid/grid.ts';

/** Returns the session's records, or those found, as the grid wants them. Reads them as they are when asked. */
export function tableModel({ document }: Session, shown: readonly number[] | undefined): GridModel {
  const records = shown?.filter((record) => record < document.length);
  return {
    columns: document.columns,
    length: records?.length ?? document.length,
    row(n) {
      const record = records?.[n] ?? n;
      return {
        record: record + 1,
        values: document.values(record),
        changed: document.columns.map((_, column) => document.isChanged(record, column)),
        inserted: document.origin(record) === null,
      };
    },
  };
}
