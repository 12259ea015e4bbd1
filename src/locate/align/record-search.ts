import { BestRecords } from './best-records.ts';
import type { RowColumn } from './row-column.ts';

/** The records most like a row, best first. */
export interface Found {
  records: readonly number[];
  /** By record: the weight of what differs. */
  losses: readonly number[];
  /** The share of what the row says that the best and the next best record say too, 0–1. */
  share: number;
  nextShare: number;
  /** No record that was not looked at loses less. */
  lossElsewhere: number;
  /** False when there were too many records to look at all that count. */
  isThorough: boolean;
}

/** Says which records may be found. */
export type Accept = (record: number) => boolean;

/** Records looked at for a row. */
const mostLooked = 4_000;

/**
 * Finds the records of a file most like a row of a page. The rarest value of the row names the first records to look at,
 * then the next rarest, until every record that was not named has lost more than the best one by `window`.
 */
export class RecordSearch {
  readonly #columns: readonly RowColumn[];
  readonly #window: number;
  /** The columns of the present row that tell something, the rarest value first; and by place what they say. */
  readonly #order: number[] = [];
  /** By column: how many records have its value of the present row. */
  readonly #hits: Int32Array;
  readonly #ids: Int32Array[] = [];
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #loss: Float64Array;
  readonly #gain: Float64Array;
  readonly #best = new BestRecords();
  #total = 0;
  /** Records that were looked at so far, to show that the work grows as the rows do. */
  looked = 0;

  constructor(columns: readonly RowColumn[], window: number) {
    this.#columns = columns;
    this.#window = window;
    this.#hits = new Int32Array(columns.length);
    this.#low = new Int32Array(columns.length);
    this.#high = new Int32Array(columns.length);
    this.#loss = new Float64Array(columns.length);
    this.#gain = new Float64Array(columns.length);
  }

  /** The records most like a row; `accept` leaves others out. */
  find(row: number, accept?: Accept): Found {
    this.#read(row);
    this.#best.clear();
    let [passed, budget, place] = [0, mostLooked, 0];
    for (; place < this.#order.length; place++) {
      if (passed >= this.#best.least + this.#window || budget <= 0) break;
      budget -= this.#look(place, { passed, budget, accept });
      passed += this.#loss[place] ?? 0;
    }
    return this.#toFound(place, passed, budget >= 0);
  }

  /** Takes in what a row says: the columns in the order of how rare its values are, those without a hit left out. */
  #read(row: number): void {
    const [order, hits] = [this.#order, this.#hits];
    order.length = 0;
    this.#total = 0;
    for (let n = 0; n < this.#columns.length; n++) {
      const column = this.#columns[n];
      const id = column?.see(row) ?? 0;
      const rareness = column?.hits[id] ?? 0;
      this.#total += column?.gain[id] ?? 0;
      hits[n] = rareness;
      if (rareness > 0) this.#insert(n, rareness);
    }
    for (let place = 0; place < order.length; place++)
      this.#take(place, row, this.#columns[order[place] ?? 0]);
  }

  #insert(n: number, rareness: number): void {
    const [order, hits] = [this.#order, this.#hits];
    let at = order.length;
    while (at > 0 && (hits[order[at - 1] ?? 0] ?? 0) > rareness) {
      order[at] = order[at - 1] ?? 0;
      at--;
    }
    order[at] = n;
  }

  #take(place: number, row: number, column: RowColumn | undefined): void {
    if (column === undefined) return;
    const id = column.page.ids[row] ?? 0;
    const gain = column.gain[id] ?? 0;
    this.#ids[place] = column.file.ids;
    this.#low[place] = column.low[id] ?? 0;
    this.#high[place] = column.high[id] ?? -1;
    this.#gain[place] = gain;
    this.#loss[place] = gain + column.penalty;
  }

  /** Looks at the records that one value names; returns how many there are. */
  #look(place: number, { passed, budget, accept }: Look): number {
    const file = this.#columns[this.#order[place] ?? 0]?.file;
    if (file === undefined) return 0;
    const { records, starts } = file;
    const best = this.#best;
    const from = starts[this.#low[place] ?? 0] ?? 0;
    const end = starts[(this.#high[place] ?? 0) + 1] ?? 0;
    const until = Math.min(end, from + budget);
    // Nothing is better than a few records that lose nothing.
    for (let at = from; at < until && best.worst > 0; at++) {
      const record = records[at] ?? 0;
      const loss = this.#lossOf(record, place, passed);
      if (loss < best.worst && (accept === undefined || accept(record))) best.add(record, loss);
    }
    this.looked += until - from;
    return end - from;
  }

  /** What a record loses that a value names; infinite when a rarer value named it, or when it is too much. */
  #lossOf(record: number, named: number, passed: number): number {
    for (let place = 0; place < named; place++) if (this.#has(record, place)) return Infinity;
    // What is that much worse than the best one is no choice to offer.
    const most = Math.min(this.#best.worst, this.#best.least + 2 * this.#window);
    const [ids, low, high, losses] = [this.#ids, this.#low, this.#high, this.#loss];
    let loss = passed;
    for (let place = named + 1; place < this.#order.length && loss <= most; place++) {
      const id = ids[place]?.[record] ?? -1;
      if (id < (low[place] ?? 0) || id > (high[place] ?? -1)) loss += losses[place] ?? 0;
    }
    return loss > most ? Infinity : loss;
  }

  #has(record: number, place: number): boolean {
    const id = this.#ids[place]?.[record] ?? -1;
    return id >= (this.#low[place] ?? 0) && id <= (this.#high[place] ?? -1);
  }

  #toFound(named: number, lossElsewhere: number, isThorough: boolean): Found {
    const records = this.#best.records.slice();
    const losses = this.#best.losses.slice();
    const [first, second] = [records[0], records[1]];
    let elsewhere = 0;
    for (let place = named; place < this.#order.length; place++) elsewhere += this.#gain[place] ?? 0;
    const total = this.#total || 1;
    const share = first === undefined ? 0 : this.#gained(first) / total;
    const next = second === undefined ? 0 : this.#gained(second);
    return {
      records,
      losses,
      share,
      nextShare: Math.max(next, elsewhere) / total,
      lossElsewhere,
      isThorough,
    };
  }

  #gained(record: number): number {
    let sum = 0;
    for (let place = 0; place < this.#order.length; place++)
      if (this.#has(record, place)) sum += this.#gain[place] ?? 0;
    return sum;
  }
}

interface Look {
  /** What a record loses that no rarer value named. */
  passed: number;
  /** How many records may still be looked at. */
  budget: number;
  accept: Accept | undefined;
}
