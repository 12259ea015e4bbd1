import type { EditedRecords } from './edited-records.ts';
import { type NetChange, netChanges } from './net-changes.ts';

/** One difference to the file. Records are numbered from 0 as they stand in the file, the header not counted. */
export type Edit =
  | { op: 'set'; record: number; column: number; before: string; after: string }
  /** `follows` is the record of the file it comes after, null for the first place. */
  | { op: 'insert'; follows: number | null; values: readonly string[] }
  | { op: 'delete'; record: number; before: readonly string[] };

/** The net difference to the file, in file order and by column within a record. */
export function editsOf(records: EditedRecords): Edit[] {
  return [...netChanges(records)].flatMap((change) => editsOfRecord(records, change));
}

function editsOfRecord(records: EditedRecords, change: NetChange): Edit[] {
  if (change.op === 'insert')
    return [{ op: 'insert', follows: change.follows, values: records.values(change.id) }];
  const { record } = change;
  const original = records.original(record);
  if (change.op === 'delete') return [{ op: 'delete', record, before: original }];
  return [...change.cells]
    .sort(([a], [b]) => a - b)
    .map(([column, after]) => ({ op: 'set', record, column, before: original[column] ?? '', after }));
}
