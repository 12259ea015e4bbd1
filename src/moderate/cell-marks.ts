import type { Contribution } from '../core/contribution.ts';
import type { CsvDocument } from '../core/csv/csv-document.ts';
import { isColumnChange } from '../core/patch/is-column-change.ts';
import type { Outcome } from '../core/patch/outcome.ts';
import type { Change } from '../core/patch/patch.ts';
import { rebase } from '../core/patch/rebase.ts';
import { RecordLocator } from '../core/patch/record-locator.ts';
import { SeenTable } from '../core/patch/seen-table.ts';
import type { Fate } from './decided.ts';
import { readReceipt } from './receipt.ts';

/** What a person's own contribution makes of a cell, or of a whole record. */
export interface CellMark {
  /** 0-based place of the record in the document. */
  record: number;
  /** The name of the column; undefined for a whole record. */
  column: string | undefined;
  /** `pending`: nobody answered yet. `corrected`: it is in the file. `lost`: it was, and is not any more. */
  mark: 'pending' | 'corrected' | 'lost';
  /** Id of the contribution. */
  contribution: string;
}

/**
 * The marks that somebody's contributions to a file leave in it. What was refused leaves none, nor what the file says
 * otherwise by now. Later contributions come last.
 */
export function cellMarks(contributions: readonly Contribution[], document: CsvDocument): CellMark[] {
  return contributions.flatMap((contribution) => marksOf(contribution, document));
}

function marksOf({ id, patch, state, answers }: Contribution, document: CsvDocument): CellMark[] {
  const locator = new RecordLocator(patch, new SeenTable(patch, document));
  const { fates } = readReceipt(patch, answers);
  return rebase(patch, document).flatMap((outcome, index) => {
    const mark = markOf(outcome, fates[index], state);
    const place = placeOf(outcome, locator);
    return mark === undefined || place === undefined ? [] : [{ ...place, mark, contribution: id }];
  });
}

function markOf(
  { status }: Outcome,
  fate: Fate | undefined,
  state: Contribution['state'],
): CellMark['mark'] | undefined {
  const isAccepted = fate?.became === 'accepted' || (fate === undefined && state === 'merged');
  if (status === 'already') return 'corrected';
  if (status !== 'applies') return undefined;
  if (isAccepted) return 'lost';
  return state === 'open' && fate?.became !== 'refused' ? 'pending' : undefined;
}

/** Where a change is to be seen; a record that is not there yet, or any more, is not. */
function placeOf(outcome: Outcome, locator: RecordLocator): Pick<CellMark, 'record' | 'column'> | undefined {
  const { change } = outcome;
  if (isColumnChange(change) || change.op === 'insert') return undefined;
  const location = locator.locate(change.at);
  return location.kind === 'at' ? { record: location.place, column: columnOf(change) } : undefined;
}

function columnOf(change: Change): string | undefined {
  return change.op === 'set' ? change.column : undefined;
}
