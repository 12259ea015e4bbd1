import type { RowColumn } from './row-columns.ts';

/** The records most like a row, best first. */
export interface Found {
  records: readonly number[];
  /** By record: the weight of what differs. */
  losses: readonly number[];
  /** By record: the share of what the row says that it says too, 0–1. */
  shares: readonly number[];
  /** No record that was not looked at loses less. */
  lossElsewhere: number;
  shareElsewhere: number;
  /** False when there were too many records to look at all that count. */
  isThorough: boolean;
}

/** Records kept for a row. */
const kept = 4;
/** What no record holds comes last. */
const never = 2 ** 31;
/** Records looked at for a row. */
const mostLooked = 4_000;

/**
 * Finds the records of a file most like a row of a page. The rarest value of the row names the first records to look at,
 * then the next rarest, until every record that was not named has lost more than the best one by `window`.
 */
export class RecordSearch {
  readonly #columns: readonly RowColumn[];
  readonly #window: number;
  /** Records that were looked at so far, to show that the work grows as the rows do. */
  looked = 0;

  constructor(columns: readonly RowColumn[], window: number) {
    this.#columns = columns;
    this.#window = window;
  }

  /** The records most like a row; `accept` leaves others out. */
  find(row: number, accept: (record: number) => boolean = () => true): Found {
    const cells = this.#cells(row);
    const best = new BestRecords();
    let [named, passed, budget] = [0, 0, mostLooked];
    for (const cell of cells) {
      if (cell.hits === 0 || passed >= best.least + this.#window || budget <= 0) break;
      const until = cell.from + Math.min(cell.hits, budget);
      // Nothing is better than a few records that lose nothing.
      for (let at = cell.from; at < until && best.worst > 0; at++) {
        const record = cell.records[at] ?? 0;
        if (wasNamed(record, cells, named) || !accept(record)) continue;
        best.add(record, lossOf(record, cells, best.worst));
      }
      this.looked += until - cell.from;
      budget -= cell.hits;
      passed += cell.loss;
      named++;
    }
    return { ...sharesOf(best, cells, named), lossElsewhere: passed, isThorough: budget >= 0 };
  }

  /** What the row says, the rarest value first, values that no record has last. */
  #cells(row: number): Cell[] {
    const cells = this.#columns.map((column) => cellOf(column, column.page.ids[row] ?? 0));
    return cells.sort((a, b) => (a.hits || never) - (b.hits || never));
  }
}

interface Cell {
  low: number;
  high: number;
  hits: number;
  gain: number;
  loss: number;
  ids: Int32Array;
  records: Int32Array;
  /** Where its records start in `records`. */
  from: number;
}

function cellOf({ file, low, high, hits, gain, penalty }: RowColumn, id: number): Cell {
  const first = low[id] ?? 0;
  const rareness = gain[id] ?? 0;
  return {
    low: first,
    high: high[id] ?? -1,
    hits: hits[id] ?? 0,
    gain: rareness,
    loss: rareness + penalty,
    ids: file.ids,
    records: file.records,
    from: file.starts[first] ?? 0,
  };
}

function has(record: number, { ids, low, high }: Cell): boolean {
  const id = ids[record] ?? -1;
  return id >= low && id <= high;
}

function wasNamed(record: number, cells: readonly Cell[], before: number): boolean {
  for (let n = 0; n < before; n++) {
    const cell = cells[n];
    if (cell !== undefined && has(record, cell)) return true;
  }
  return false;
}

/** What a record loses; infinite as soon as it is more than `most`. */
function lossOf(record: number, cells: readonly Cell[], most: number): number {
  let loss = 0;
  for (const cell of cells) {
    if (cell.hits === 0 || has(record, cell)) continue;
    loss += cell.loss;
    if (loss > most) return Infinity;
  }
  return loss;
}

function sharesOf(
  { records, losses }: BestRecords,
  cells: readonly Cell[],
  named: number,
): Pick<Found, 'records' | 'losses' | 'shares' | 'shareElsewhere'> {
  const total = cells.reduce((sum, { gain }) => sum + gain, 0) || 1;
  const shareOf = (record: number): number =>
    cells.reduce((sum, cell) => sum + (has(record, cell) ? cell.gain : 0), 0) / total;
  const left = cells.reduce((sum, { gain, hits }, n) => sum + (n >= named && hits > 0 ? gain : 0), 0);
  return { records, losses, shares: records.map(shareOf), shareElsewhere: left / total };
}

/** The few records that lose least, in order; of equal ones the first that came. */
class BestRecords {
  readonly records: number[] = [];
  readonly losses: number[] = [];

  get least(): number {
    return this.losses[0] ?? Infinity;
  }

  /** What a record must not exceed to be kept. */
  get worst(): number {
    return this.losses[kept - 1] ?? Infinity;
  }

  add(record: number, loss: number): void {
    if (loss >= this.worst) return;
    let at = Math.min(this.losses.length, kept - 1);
    while (at > 0 && (this.losses[at - 1] ?? 0) > loss) {
      this.losses[at] = this.losses[at - 1] ?? 0;
      this.records[at] = this.records[at - 1] ?? 0;
      at--;
    }
    this.losses[at] = loss;
    this.records[at] = record;
  }
}
