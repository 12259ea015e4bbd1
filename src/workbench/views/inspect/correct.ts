import type { Suggestion } from '../../../core/table/errors/suggestion.ts';
import { cellChangeName, deletionName } from '../../dataset/remarks.ts';
import type { Session } from '../../dataset/session.ts';
import { inSlices } from '../../schema/in-slices.ts';
import { openRecords } from './open-suggestions.ts';

/** What is to be done about one suggestion. */
export interface Correction {
  suggestion: Suggestion;
  /** The right value; undefined to delete the records, which only those that are there twice are for. */
  value: string | undefined;
}

/** What was done. */
export interface Corrected {
  cells: number;
  records: number;
}

interface CellChange {
  record: number;
  column: number;
  value: string;
}

/** Cells that are looked at between two pauses. */
const PORTION = 20_000;

/**
 * Makes corrections as one step to undo, each with a note that says why. Cells that do not say any more what was seen in
 * them stay as they are. Throws UnencodableError, with nothing changed, when the file cannot hold a value.
 */
export async function correct(
  session: Session,
  corrections: readonly Correction[],
  { note, signal }: { note: string; signal: AbortSignal },
): Promise<Corrected> {
  const cells: CellChange[] = [];
  const records = new Set<number>();
  for (const { suggestion, value } of corrections) {
    const found = await recordsOf(session, suggestion, signal);
    for (const record of found) {
      if (value === undefined) records.add(record);
      else cells.push(...cellsOf(suggestion, record, value));
    }
  }
  const names = namesOf(session, cells, records);
  session.change((document) => {
    document.transaction(() => {
      for (const { record, column, value } of cells) document.setCell(record, column, value);
      for (const record of [...records].sort((a, b) => b - a)) document.deleteRecord(record);
    });
  });
  session.noteAll(names, note);
  return { cells: cells.length, records: records.size };
}

/** All records that have what a suggestion says, also those that it does not name. */
async function recordsOf(
  session: Session,
  suggestion: Suggestion,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const { column, count, records } = suggestion;
  if (column === undefined || count === records.length) return openRecords(suggestion, session);
  return inSlices(recordsWith(session, suggestion, column), signal);
}

function* recordsWith(
  { document }: Session,
  { current }: Suggestion,
  column: number,
): Generator<undefined, number[]> {
  const found: number[] = [];
  let record = 0;
  for (const value of document.columnValues(column)) {
    if (value === current) found.push(record);
    if (++record % PORTION === 0) yield;
  }
  return found;
}

function cellsOf({ column, beside }: Suggestion, record: number, value: string): CellChange[] {
  if (column === undefined) return [];
  const cell = { record, column, value };
  return beside === undefined ? [cell] : [cell, { record, column: beside.column, value: beside.proposed }];
}

/** The names that the changes will have. What was inserted or added is no change of its own. */
function namesOf({ document }: Session, cells: readonly CellChange[], records: Iterable<number>): string[] {
  const set = cells.flatMap(({ record, column }) => {
    const [inFile, columnInFile] = [document.origin(record), document.columnOrigin(column)];
    if (inFile === null || columnInFile === null) return [];
    return [cellChangeName(inFile + 1, document.fileColumns[columnInFile] ?? '')];
  });
  const deleted = Array.from(records, (record) => document.origin(record)).filter(
    (record) => record !== null,
  );
  return [...set, ...deleted.map((record) => deletionName(record + 1))];
}
