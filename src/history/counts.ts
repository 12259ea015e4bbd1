/** By column, how many cells changed. */
export interface Counts {
  /** In the order of the columns. */
  cells: readonly number[];
  /** Records that were added or deleted. */
  records: number;
}

/** Counts while they are made. */
export class Tally {
  readonly #cells: number[] = [];
  #records = 0;

  addCell(column: number): void {
    this.#cells[column] = (this.#cells[column] ?? 0) + 1;
  }

  addRecords(count: number): void {
    this.#records += count;
  }

  /** The counts for so many columns. */
  counts(columns: number): Counts {
    return {
      cells: Array.from({ length: columns }, (_, column) => this.#cells[column] ?? 0),
      records: this.#records,
    };
  }
}

/** All changes in one number. */
export function totalOf({ cells, records }: Counts): number {
  return cells.reduce((sum, count) => sum + count, records);
}
