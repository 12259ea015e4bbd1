import type { ColumnIndex } from './column-index.ts';
import type { ColumnReading } from './column-reading.ts';
import type { PageColumn } from './page-column.ts';
import { rangeOf, recordsIn } from './value-range.ts';

/** Everything about a pair of columns that does not depend on the row. */
export interface AlignedPair {
  column: PageColumn;
  reading: ColumnReading;
  /** Share of the rows, 0–1, in which both say the same. */
  agreement: number;
}

/**
 * A pair of aligned columns, asked row by row. A text of the page is looked up in the file's column when the first row
 * with it comes; the arrays go by distinct text and hold what `see` has looked up.
 */
export class RowColumn {
  readonly page: PageColumn;
  readonly file: ColumnIndex;
  /** The ids of the file's values that a text may mean; none when `high` is below `low`. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Records that hold one of them. */
  readonly hits: Int32Array;
  /** What it says for a record that it has the value: the logarithm of how rare that is. */
  readonly gain: Float64Array;
  readonly #reading: ColumnReading;
  readonly #seen: Uint8Array;
  #penalty = 0;

  constructor({ column, reading, agreement }: AlignedPair, file: ColumnIndex) {
    const size = column.values.length;
    this.page = column;
    this.file = file;
    this.low = new Int32Array(size);
    this.high = new Int32Array(size);
    this.hits = new Int32Array(size);
    this.gain = new Float64Array(size);
    this.#reading = reading;
    this.#seen = new Uint8Array(size);
    this.weigh(agreement);
  }

  /** What a record loses beyond the gain when it has another value than the row, which may happen to the true one. */
  get penalty(): number {
    return this.#penalty;
  }

  /** Sets how sure it is that the true record agrees (Fellegi and Sunter 1969): pages are stale, readings incomplete. */
  weigh(agreement: number): void {
    const sure = Math.min(0.97, Math.max(0.5, agreement));
    this.#penalty = Math.log(sure / (1 - sure));
  }

  /** The text of a row, looked up. */
  see(row: number): number {
    const id = this.page.ids[row] ?? 0;
    if (this.#seen[id] === 0) this.#look(id);
    return id;
  }

  #look(id: number): void {
    const range = rangeOf(this.page, id, this.#reading, this.file);
    const hits = recordsIn(this.file, range);
    const all = this.file.ids.length;
    this.#seen[id] = 1;
    this.low[id] = range.low;
    this.high[id] = range.high;
    this.hits[id] = hits;
    // A text that the file does not have says against every record what its values usually say for one.
    const unknown = this.#reading.as === 'label' ? 0 : this.file.usualGain;
    this.gain[id] = hits === 0 ? unknown : Math.log1p((all - hits) / hits);
  }
}
