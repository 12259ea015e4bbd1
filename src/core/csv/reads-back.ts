import type { EditedRecords, Step } from './edited-records.ts';
import { FileRecords } from './file-records.ts';
import { splicesOf } from './record-splices.ts';
import { applySplices } from './splice.ts';

/**
 * Will the edited file be read as the table that is shown, now that `step` was applied? Only an opening quote that never
 * closes can prevent it: a quote written after it may seem to close it, and swallow what is between.
 */
export function readsBack(records: EditedRecords, step: Step): boolean {
  if (records.file.index.unclosed.length === 0) return true;
  const within = brokenQuotesReaching(records.file, records.fileRecordNear(step));
  if (within.length === 0) return true;
  const again = new FileRecords(applySplices(records.file.bytes, splicesOf(records)), records.file.dialect);
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

/** Are the values shown the values read, which are not padded? */
function sameValues(shown: readonly string[], read: readonly string[]): boolean {
  return read.length <= shown.length && shown.every((value, column) => value === (read[column] ?? ''));
}
