import type { Field } from '../../../core/schema/table-schema.ts';
import { checkValue } from '../../../core/table/validate/check-value.ts';
import { markText } from '../../contributions/mark-text.ts';
import { columnRefusal } from '../../dataset/file-rules.ts';
import type { Session } from '../../dataset/session.ts';
import { refusalText } from '../../policy/refusal-text.ts';
import { cellProblemText } from '../../schema/problem-text.ts';
import type { CellPlace } from '../view.ts';
import type { Words } from './words.ts';

/** What there is to say about a cell beside its value. */
export interface FieldState {
  /** What the file says, when the person corrected it. */
  before: string | undefined;
  isNew: boolean;
  /** Why it stays as it is. */
  locked: string | undefined;
  /** Why it looks wrong. */
  doubtful: string | undefined;
  /** What became of an earlier correction. */
  sent: { kind: 'pending' | 'corrected'; text: string } | undefined;
}

/** Returns what there is to say about a cell, in the reader's language. */
export function fieldState(session: Session, place: CellPlace, field: Field, words: Words): FieldState {
  const { document, dataset } = session;
  const { record, column } = place;
  const name = document.columns[column] ?? '';
  const value = document.cell(record, column);
  const isNew = document.origin(record) === null;
  const refusal = isNew ? undefined : columnRefusal(name, dataset.rules);
  const problem = checkValue(field, value);
  return {
    before: document.isChanged(record, column) ? beforeOf(session, place) : undefined,
    isNew,
    locked: refusal && refusalText(refusal, 'set', words),
    doubtful: problem && cellProblemText(problem, value, words.schema),
    sent: sentOf(session, place, words),
  };
}

function beforeOf({ document }: Session, { record, column }: CellPlace): string | undefined {
  const [inFile, columnInFile] = [document.origin(record), document.columnOrigin(column)];
  if (inFile === null || columnInFile === null) return undefined;
  return document.original(inFile)[columnInFile] ?? '';
}

function sentOf(
  { document, marks }: Session,
  { record, column }: CellPlace,
  words: Words,
): FieldState['sent'] {
  const [inFile, origin] = [document.origin(record), document.columnOrigin(column)];
  const name = origin === null ? undefined : document.fileColumns[origin];
  const mark = inFile === null || name === undefined ? undefined : marks.cell(inFile, name);
  return mark && { kind: mark.kind, text: markText(mark, words) };
}
