import type { Words } from '../../i18n/words.ts';
import { markText } from '../contributions/mark-text.ts';
import { columnRefusal } from '../dataset/file-rules.ts';
import type { Session } from '../dataset/session.ts';
import type { CellNote, GridModel } from '../grid/grid.ts';
import type { CellJudge } from '../schema/cell-judge.ts';
import { refusalText } from '../policy/refusal-text.ts';

interface TableOptions {
  words: Words;
  /** Says why a value does not fit; undefined as long as nobody knows. */
  judge: CellJudge | undefined;
}

/** Returns the session's records, or those found, as the grid wants them. Reads them as they are when asked. */
export function tableModel(
  session: Session,
  shown: ArrayLike<number> | undefined,
  { words, judge }: TableOptions,
): GridModel {
  const { document } = session;
  /* What was found was found before a record went. */
  const records = shown && Array.from(shown).filter((record) => record < document.length);
  return {
    columns: document.columns,
    locked: locksOf(session, words),
    length: records?.length ?? document.length,
    row(n) {
      const record = records?.[n] ?? n;
      const values = document.values(record);
      return {
        record: record + 1,
        values,
        changed: document.columns.map((_, column) => document.isChanged(record, column)),
        notes: notesOf(session, { record, values }, { words, judge }),
        inserted: document.origin(record) === null,
      };
    },
  };
}

/** Why the publisher keeps the cells of a column as they are, by column. */
function locksOf({ document, dataset }: Session, words: Words): (string | undefined)[] {
  return document.columns.map((column) => {
    const refusal = columnRefusal(column, dataset.rules);
    return refusal && refusalText(refusal, 'set', words);
  });
}

interface SeenRecord {
  record: number;
  values: readonly string[];
}

/** What became of the corrections sent before, else why a value does not fit, by column of a record. */
function notesOf(
  { document, marks }: Session,
  { record, values }: SeenRecord,
  { words, judge }: TableOptions,
): (CellNote | undefined)[] {
  const inFile = document.origin(record);
  return document.columns.map((label, column) => {
    const origin = document.columnOrigin(column);
    const name = origin === null ? undefined : document.fileColumns[origin];
    const mark = name === undefined || inFile === null ? undefined : marks.cell(inFile, name);
    if (mark) return { kind: mark.kind, text: markText(mark, words) };
    const doubt = judge?.(label, values[column] ?? '');
    return doubt === undefined ? undefined : { kind: 'doubtful', text: doubt };
  });
}
