import type { CellProblem } from './cell-problem.ts';

/** A cell that does not fit. */
export interface WrongCell {
  /** From 0, in the current order. */
  record: number;
  value: string;
  problem: CellProblem;
}

/** What does not fit in one column. */
export interface WrongColumn {
  column: string;
  /** All of them. */
  count: number;
  /** How many for each reason. */
  reasons: ReadonlyMap<CellProblem['reason'], number>;
  /** The first ones. */
  cells: readonly WrongCell[];
}

/** Cells that are named in each column; the others are counted. */
const NAMED = 100;

interface Found {
  count: number;
  reasons: Map<CellProblem['reason'], number>;
  cells: WrongCell[];
}

/** Counts what does not fit, by column. */
export class Findings {
  readonly #columns = new Map<string, Found>();

  add(column: string, cell: WrongCell): void {
    const found: Found = this.#columns.get(column) ?? { count: 0, reasons: new Map(), cells: [] };
    this.#columns.set(column, found);
    const { reason } = cell.problem;
    found.count++;
    found.reasons.set(reason, (found.reasons.get(reason) ?? 0) + 1);
    if (found.cells.length < NAMED) found.cells.push(cell);
  }

  /** In the order of these columns; only those with something wrong. */
  inOrder(columns: readonly string[]): WrongColumn[] {
    return columns.flatMap((column) => {
      const found = this.#columns.get(column);
      return found === undefined ? [] : [{ column, ...found }];
    });
  }
}
