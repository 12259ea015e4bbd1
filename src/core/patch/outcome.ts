import type { Change } from './patch.ts';

/** What became of one change when it met the current file (`docs/patch-format.md`). Records count from 1, as the file stands. */
export type Outcome<C extends Change = Change> =
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
