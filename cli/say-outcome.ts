import { isColumnOutcome } from '../src/core/patch/is-column-change.ts';
import type { ColumnOutcome, Outcome } from '../src/core/patch/outcome.ts';
import { sayChange, showValues } from './say-change.ts';

/** Is nothing left to decide? Only then may the file be written. */
export function isSettled({ status }: Outcome): boolean {
  return status === 'applies' || status === 'already';
}

/** One outcome as a line: what becomes of the change, where, and what it asks for. */
export function sayOutcome(outcome: Outcome): string {
  return `${outcome.status.padEnd(9)}  ${where(outcome)}  ${sayChange(outcome.change)}${why(outcome)}`;
}

function where(outcome: Outcome): string {
  if (isColumnOutcome(outcome)) return 'column' in outcome ? `column ${outcome.column}` : 'header';
  if (outcome.status === 'applies' || outcome.status === 'conflict') return `record ${outcome.record}`;
  return outcome.change.at === null ? 'first place' : `record ${outcome.change.at.record}`;
}

function why(outcome: Outcome): string {
  if (isColumnOutcome(outcome)) return whyOfColumn(outcome);
  if (outcome.status === 'conflict') return `; the file says ${showValues(outcome.current)}`;
  if (outcome.status === 'orphan') return '; the record or the column is gone';
  return outcome.status === 'ambiguous' ? `; could be record ${outcome.records.join(', ')}` : '';
}

function whyOfColumn({ status, change }: ColumnOutcome): string {
  if (status === 'orphan') return '; the column is gone';
  if (status !== 'conflict') return '';
  return change.op === 'delete-column' ? '; its values are not those that were seen' : '; the name is taken';
}
