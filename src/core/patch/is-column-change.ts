import type { ColumnOutcome, Outcome } from './outcome.ts';
import type { Change, ColumnChange } from './patch.ts';

/** Whether the change is one of the columns themselves. */
export function isColumnChange(change: Change): change is ColumnChange {
  return change.op.endsWith('-column');
}

/** Whether the outcome is that of a change of the columns. */
export function isColumnOutcome(outcome: Outcome): outcome is ColumnOutcome {
  return isColumnChange(outcome.change);
}
