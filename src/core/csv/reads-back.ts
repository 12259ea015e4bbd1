import type { EditedRecords } from './edited-records.ts';
import { FileRecords } from './file-records.ts';
import type { RecordId } from './piece.ts';
import { splicesOf } from './record-splices.ts';
import { rows } from './rows.ts';
import { applySplices } from './splice.ts';
import type { Step } from './step.ts';

/**
 * Will the edited file be read as the table that is shown, now that the steps were applied? Two things can prevent it. An
 * opening quote that never closes: a quote written after it may seem to close it, and swallow what is between. And half a
 * character at the end of a line: a delimiter written after it may seem to be the other half.
 */
export function readsBack(records: EditedRecords, steps: readonly Step[]): boolean {
  const { file } = records;
  if (file.hasHalfCharacter) return readsBackWhole(records);
  if (file.index.unclosed.length === 0) return true;
  const within = brokenRecordsNear(records, steps);
  if (within.length === 0) return true;
  const again = readAgain(records);
  return within.every((broken) => {
    if (broken < 0) return sameValues(records.headerRow(broken), again.values(broken));
    const position = records.positionOf(broken);
    return position === undefined || sameValues(records.values(broken), again.values(position));
  });
}

function readAgain(records: EditedRecords): FileRecords {
  const { bytes, dialect } = records.file;
  return new FileRecords(applySplices(bytes, splicesOf(records)), dialect);
}

function readsBackWhole(records: EditedRecords): boolean {
  const again = readAgain(records);
  if (again.length !== records.length || again.headerRows !== records.file.headerRows) return false;
  for (let row = -again.headerRows; row < 0; row++) {
    if (!sameValues(records.headerRow(row), again.values(row))) return false;
  }
  let n = 0;
  for (const values of rows(records)) {
    if (!sameValues(values, again.values(n++))) return false;
  }
  return true;
}

/** The records with a quote that never closes and that the steps may let close: when lines were reordered, any. */
function brokenRecordsNear(records: EditedRecords, steps: readonly Step[]): number[] {
  const { unclosed } = records.file.index;
  const { headerRows } = records.file;
  const [step] = steps;
  const place = steps.length === 1 && step !== undefined ? fileRecordNear(records, step) : undefined;
  const row = place === undefined ? undefined : place + headerRows;
  return unclosed
    .filter(
      (broken) =>
        row === undefined || (broken.row <= row && broken.lookedTo >= records.file.start(row - headerRows)),
    )
    .map((broken) => broken.row - headerRows);
}

/**
 * The record of the file that a step changes, or the last one before the inserted record that it changes; -1 for none.
 * Undefined when the file's own lines come in another order or with other cells.
 */
function fileRecordNear(records: EditedRecords, step: Step): number | undefined {
  const isReordered = records.pieces.some(
    ({ first }, n) => first >= 0 && first < (records.pieces[n - 1]?.first ?? first),
  );
  if (records.columns.isRearranged || isReordered) return undefined;
  if (step.op === 'set' || step.op === 'insert' || step.op === 'delete') {
    if (step.id >= 0) return step.id;
    return lastBefore(records, step.op === 'set' ? (records.positionOf(step.id) ?? 0) : step.at);
  }
  return undefined;
}

function lastBefore(records: EditedRecords, end: RecordId): number {
  let near = -1;
  let position = 0;
  for (const { first, length } of records.pieces) {
    if (position >= end) break;
    if (first >= 0) near = first + Math.min(end - position, length) - 1;
    position += length;
  }
  return near;
}

/** Are the values shown the values read, which are not padded? */
function sameValues(shown: readonly string[], read: readonly string[]): boolean {
  return read.length <= shown.length && shown.every((value, column) => value === (read[column] ?? ''));
}
