import type { ColumnId } from './edited-columns.ts';
import { heaviestAscending } from './heaviest-ascending.ts';

/** A place in a row where cells go or come, between two cells that stay. */
export interface Gap {
  /** The cell that stays before it; -1 at the start of the row. */
  after: number;
  /** The cell that stays behind it; the number of cells at the end of the row. */
  before: number;
  /** What comes there instead. */
  added: readonly ColumnId[];
}

/** What the order of columns does to every row with the same number of cells. */
export interface RowPlan {
  /** The cells that stay where they are. */
  kept: ReadonlySet<ColumnId>;
  /** From left to right; there is none where cells stay side by side. */
  gaps: readonly Gap[];
}

/**
 * How a row of `count` cells comes to show the columns in `order`, with as many cells left where they are as possible.
 * `width` is the number of the file's columns: cells from there on have no column and stay last.
 */
export function planRow(order: readonly ColumnId[], count: number, width: number): RowPlan {
  const extras = Array.from({ length: Math.max(0, count - width) }, (_, n) => width + n);
  const wanted = [...order, ...extras];
  const existing = wanted.filter((id) => id >= 0 && id < count);
  const kept = new Set(heaviestAscending(existing, () => 1).map((n) => existing[n] ?? 0));
  const gaps: Gap[] = [];
  let open = { after: -1, added: [] as ColumnId[] };
  for (const id of wanted) {
    if (kept.has(id)) {
      gaps.push({ ...open, before: id });
      open = { after: id, added: [] };
    } else open.added.push(id);
  }
  gaps.push({ ...open, before: count });
  return { kept, gaps: gaps.filter(isGap) };
}

/** Does anything go or come there? */
export function isGap({ after, before, added }: Gap): boolean {
  return added.length > 0 || before - after > 1;
}
