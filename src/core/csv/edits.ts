import { type ColumnEdit, columnEdits } from './column-edits.ts';
import type { EditedRecords } from './edited-records.ts';
import { type NetChange, netChanges } from './net-changes.ts';

/**
 * One difference to the file. Every number speaks of the file as it stands, so that each edit means the same with or
 * without the others: records count from 0 without the header, columns from 0.
 */
export type Edit = RecordEdit | ColumnEdit;

export type RecordEdit =
  | { op: 'set'; record: number; column: number; before: string; after: string }
  /** `follows` is the record of the file it comes after, null for the first place; `values` are in the present columns. */
  | { op: 'insert'; follows: number | null; values: readonly string[] }
  /** `before` is in the columns of the file. */
  | { op: 'delete'; record: number; before: readonly string[] }
  /** The record now comes after the record `follows` of the file, which did not move itself; null for the first place. */
  | { op: 'move'; record: number; follows: number | null };

/** The net difference to the file: columns first, then records in file order, and cells by column within a record. */
export function editsOf(records: EditedRecords): Edit[] {
  const changes = [...netChanges(records)];
  return [...columnEdits(records, changes), ...changes.flatMap((change) => editsOfRecord(records, change))];
}

function editsOfRecord(records: EditedRecords, change: NetChange): RecordEdit[] {
  if (change.op === 'set') return setsOf(records, change.record);
  if (change.op === 'delete') {
    const { record } = change;
    return change.moved ? [] : [{ op: 'delete', record, before: records.original(record) }];
  }
  const { follows, id } = change;
  if (id < 0) return [{ op: 'insert', follows, values: records.values(id) }];
  return [{ op: 'move', record: id, follows }, ...setsOf(records, id)];
}

/** The changed cells of a record, without those in columns that the file has not or has no more. */
function setsOf(records: EditedRecords, record: number): RecordEdit[] {
  const original = records.original(record);
  return [...(records.changes(record) ?? [])]
    .filter(([column]) => column >= 0 && records.columns.positionOf(column) !== undefined)
    .sort(([a], [b]) => a - b)
    .map(([column, after]) => ({ op: 'set', record, column, before: original[column] ?? '', after }));
}
