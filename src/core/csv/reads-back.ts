import type { EditedRecords } from './edited-records.ts';
import { FileRecords } from './file-records.ts';
import { netChanges } from './net-changes.ts';
import { recordSplices } from './record-splices.ts';
import { applySplices, joinSplices } from './splice.ts';

/**
 * Will the edited file be read as the table that is shown, after an edit at `record` (-1: the header)? Only an opening
 * quote that never closes can prevent it: a quote written after it may seem to close it, and swallow what is between.
 */
export function readsBack(records: EditedRecords, record: number): boolean {
  const within = brokenQuotesReaching(records.file, record);
  if (within.length === 0) return true;
  const again = savedRecords(records);
  return within.every((broken) => {
    if (broken < 0) return sameValues(records.file.values(broken), again.values(broken));
    const position = records.positionOf(broken);
    return position === undefined || sameValues(records.values(broken), again.values(position));
  });
}

/** The records with a quote that never closes and that was looked for up to this record or beyond. */
function brokenQuotesReaching(file: FileRecords, record: number): number[] {
  const row = record + file.headerRows;
  return file.index.unclosed
    .filter((broken) => broken.row <= row && broken.lookedTo >= file.start(record))
    .map((broken) => broken.row - file.headerRows);
}

function savedRecords(records: EditedRecords): FileRecords {
  const splices = [...netChanges(records)].flatMap((change) => recordSplices(records, change));
  return new FileRecords(applySplices(records.file.bytes, joinSplices(splices)), records.file.dialect);
}

/** Are the values shown the values read, which are not padded? */
function sameValues(shown: readonly string[], read: readonly string[]): boolean {
  return read.length <= shown.length && shown.every((value, column) => value === (read[column] ?? ''));
}
