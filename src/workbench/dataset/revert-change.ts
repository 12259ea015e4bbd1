import type { CsvDocument } from '../../core/csv/csv-document.ts';
import { namesInPatch } from '../../core/patch/names-in-patch.ts';
import { originalTable } from '../../core/patch/original-table.ts';
import { isColumnChange } from '../../core/patch/is-column-change.ts';
import type { Change, ColumnChange } from '../../core/patch/patch.ts';

/** Takes one change of the document's own patch back: `at.record` is the record's number in the file, from 1. */
export function revertChange(document: CsvDocument, change: Change): void {
  if (isColumnChange(change)) return revertColumn(document, change);
  if (change.op === 'delete') return document.restoreRecord(change.at.record - 1);
  if (change.op === 'insert') return deleteInserted(document, change.after, change.at?.record ?? 0);
  const n = document.positionOf(change.at.record - 1);
  if (n !== undefined) document.setCell(n, namesInPatch(document).indexOf(change.column), change.before);
}

/** Deletes the inserted record with these values that stands after the given record of the file. */
function deleteInserted(document: CsvDocument, values: Record<string, string>, follows: number): void {
  const start = follows === 0 ? 0 : (document.positionOf(follows - 1) ?? -1) + 1;
  for (let n = start; n < document.length && document.origin(n) === null; n++) {
    const same = namesInPatch(document).every(
      (name, column) => document.values(n)[column] === (values[name] ?? ''),
    );
    if (same) return document.deleteRecord(n);
  }
}

/** Takes a change of the columns back; what was written into a new one goes with it. */
function revertColumn(document: CsvDocument, change: ColumnChange): void {
  if (change.op === 'add-column') return document.deleteColumn(document.columns.indexOf(change.column));
  const column = document.fileColumns.indexOf(change.column);
  if (change.op === 'delete-column') return document.restoreColumn(column);
  const place = document.positionOfColumn(column);
  if (place === undefined) return;
  if (change.op === 'rename-column')
    return document.renameColumn(place, originalTable(document).header[column] ?? '');
  // Out and back in, it comes to where it was.
  document.transaction(() => {
    document.deleteColumn(place);
    document.restoreColumn(column);
  });
}
