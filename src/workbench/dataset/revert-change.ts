import type { CsvDocument } from '../../core/csv/csv-document.ts';
import type { Change } from '../../core/patch/patch.ts';

/** Takes one change of the document's own patch back: `at.record` is the record's number in the file, from 1. */
export function revertChange(document: CsvDocument, change: Change): void {
  if (change.op === 'delete') return document.restoreRecord(change.at.record - 1);
  if (change.op === 'insert') return deleteInserted(document, change.after, change.at?.record ?? 0);
  const n = document.positionOf(change.at.record - 1);
  if (n !== undefined) document.setCell(n, document.columns.indexOf(change.column), change.before);
}

/** Deletes the inserted record with these values that stands after the given record of the file. */
function deleteInserted(document: CsvDocument, values: Record<string, string>, follows: number): void {
  const start = follows === 0 ? 0 : (document.positionOf(follows - 1) ?? -1) + 1;
  for (let n = start; n < document.length && document.origin(n) === null; n++) {
    const same = document.columns.every(
      (name, column) => document.values(n)[column] === (values[name] ?? ''),
    );
    if (same) return document.deleteRecord(n);
  }
}
