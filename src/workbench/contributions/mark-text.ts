import type { Words } from '../../i18n/words.ts';
import type { CellMark } from './contribution-marks.ts';

/** Characters of a value: the note of a cell is read out whole. */
const LONGEST_VALUE = 80;

/** Returns what the mark of a cell says, in the reader's language. */
export function markText({ kind, proposal, change }: CellMark, { contributions, review }: Words): string {
  if (kind === 'corrected') return contributions.correctedCell(proposal);
  if (change.op === 'delete') return contributions.pendingDelete(proposal);
  const value = change.op === 'set' ? change.after : '';
  const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  return contributions.pendingCell(shown === '' ? review.empty : `“${shown}”`, proposal);
}
