import type { ColumnChange, RecordChange } from './patch.ts';

/** What became of one change when it met the current file (`docs/patch-format.md`). Records and columns count from 1, as the file stands. */
export type Outcome = RecordOutcome | ColumnOutcome;

export type RecordOutcome<C extends RecordChange = RecordChange> =
  /** `before` still stands: `record` is where it is now (for an insert, the record it will become). */
  | { status: 'applies'; change: C; record: number }
  /** The file already says `after`. */
  | { status: 'already'; change: C }
  /** The file says something else now; `current` is the cell (set) or the differing cells (insert, delete), by column. */
  | { status: 'conflict'; change: C; record: number; current: Record<string, string> }
  /** The record, or the column, is gone. */
  | { status: 'orphan'; change: C }
  /** Several records answer to the address, or one that nothing proves; the first twenty. */
  | { status: 'ambiguous'; change: C; records: number[] };

export type ColumnOutcome<C extends ColumnChange = ColumnChange> =
  /** `column` is where it is now (for an added one, the place it will have when nothing else is applied). */
  | { status: 'applies'; change: C; column: number }
  /** The header already is as it is asked for. */
  | { status: 'already'; change: C }
  /** The column has other values than were seen to go, or another column has the name; `column` is that one. */
  | { status: 'conflict'; change: C; column: number }
  /** The column, or the one it is to follow, is gone. */
  | { status: 'orphan'; change: C };
