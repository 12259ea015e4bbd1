import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import type { Edit } from '../../../../src/core/csv/edits.ts';

/** Makes the net edits of one document in another one of the same file. */
export function replay(edits: readonly Edit[], document: CsvDocument): void {
  for (const edit of edits) replayCells(edit, document);
  for (const edit of edits.toReversed()) replayColumn(edit, document);
  for (const edit of edits.toReversed()) replayRecord(edit, document);
}

function replayCells(edit: Edit, document: CsvDocument): void {
  if (edit.op === 'set') document.setCell(edit.record, edit.column, edit.after);
  else if (edit.op === 'rename-column') document.renameColumn(edit.column, edit.after);
}

function replayColumn(edit: Edit, document: CsvDocument): void {
  const at = (column: number): number => document.positionOfColumn(column) ?? -1;
  const behind = (follows: number | null): number => (follows === null ? 0 : at(follows) + 1);
  if (edit.op === 'delete-column') document.deleteColumn(at(edit.column));
  else if (edit.op === 'move-column') moveBehind(document, at(edit.column), behind(edit.follows));
  else if (edit.op === 'add-column') {
    const place = behind(edit.follows);
    document.addColumn(place, edit.name, edit.fill);
    for (const { record, value } of edit.cells) document.setCell(record, place, value);
  }
}

function moveBehind(document: CsvDocument, from: number, to: number): void {
  document.moveColumn(from, from < to ? to - 1 : to);
}

function replayRecord(edit: Edit, document: CsvDocument): void {
  const at = (record: number): number => document.positionOf(record) ?? -1;
  const behind = (follows: number | null): number => (follows === null ? 0 : at(follows) + 1);
  if (edit.op === 'delete') document.deleteRecord(at(edit.record));
  else if (edit.op === 'insert') document.insertRecord(behind(edit.follows), edit.values);
  else if (edit.op === 'move') {
    const [from, to] = [at(edit.record), behind(edit.follows)];
    document.moveRecord(from, from < to ? to - 1 : to);
  }
}
