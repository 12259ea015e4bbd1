import type { ColumnId, EditedColumns } from './edited-columns.ts';
import type { EditedRecords } from './edited-records.ts';
import { heaviestAscending } from './heaviest-ascending.ts';
import type { NetChange } from './net-changes.ts';

/** One difference in the columns, numbered as in the file. Labels are as the header row has them, '' where it has none. */
export type ColumnEdit =
  | { op: 'rename-column'; column: number; before: string; after: string }
  | { op: 'delete-column'; column: number; before: string }
  /** The column now comes after the column `follows` of the file, which did not move itself; null for the first place. */
  | { op: 'move-column'; column: number; follows: number | null }
  /** `cells` are those of the file's records that differ from `fill`, in file order; inserted records bring their own. */
  | { op: 'add-column'; name: string; follows: number | null; fill: string; cells: readonly AddedCell[] };

export interface AddedCell {
  record: number;
  value: string;
}

/** The net difference in the columns: renamed and deleted ones in file order, then moved and added ones from left to right. */
export function columnEdits(records: EditedRecords, changes: readonly NetChange[]): ColumnEdit[] {
  const { columns } = records;
  return [...renamed(columns), ...deleted(columns), ...placed(records, changes)];
}

function renamed(columns: EditedColumns): ColumnEdit[] {
  return [...columns.renamed]
    .filter(([column]) => columns.positionOf(column) !== undefined)
    .sort(([a], [b]) => a - b)
    .map(([column, after]) => ({
      op: 'rename-column',
      column,
      before: columns.fileHeader[column] ?? '',
      after,
    }));
}

function deleted(columns: EditedColumns): ColumnEdit[] {
  return Array.from({ length: columns.width }, (_, column) => column)
    .filter((column) => columns.positionOf(column) === undefined)
    .map((column) => ({ op: 'delete-column', column, before: columns.fileHeader[column] ?? '' }));
}

function placed(records: EditedRecords, changes: readonly NetChange[]): ColumnEdit[] {
  const { columns } = records;
  if (!columns.isRearranged) return [];
  const ofFile = columns.order.filter((id) => id >= 0);
  const still = new Set(heaviestAscending(ofFile, () => 1).map((n) => ofFile[n]));
  const edits: ColumnEdit[] = [];
  let follows: number | null = null;
  for (const id of columns.order) {
    if (still.has(id)) follows = id;
    else if (id >= 0) edits.push({ op: 'move-column', column: id, follows });
    else {
      const cells = cellsOf(records, id, changes);
      edits.push({ op: 'add-column', name: columns.label(id), follows, fill: columns.fill(id), cells });
    }
  }
  return edits;
}

function cellsOf(records: EditedRecords, column: ColumnId, changes: readonly NetChange[]): AddedCell[] {
  return changes
    .flatMap((change) => {
      const record = change.op === 'set' ? change.record : change.op === 'insert' ? change.id : -1;
      const value = record < 0 ? undefined : records.changes(record)?.get(column);
      return value === undefined ? [] : [{ record, value }];
    })
    .sort((a, b) => a.record - b.record);
}
