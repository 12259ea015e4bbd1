import type { ColumnIndex } from './column-index.ts';
import type { ColumnReading } from './column-reading.ts';
import type { PageColumn } from './page-column.ts';
import { rangeOf, recordsIn } from './value-range.ts';

/** A pair of aligned columns, ready to be asked row by row. All arrays go by distinct text of the page's column. */
export interface RowColumn {
  page: PageColumn;
  file: ColumnIndex;
  /** The ids of the file's values that a text may mean; none when `high` is below `low`. */
  low: Int32Array;
  high: Int32Array;
  /** Records that hold one of them. */
  hits: Int32Array;
  /** What it says for a record that it has the value: the logarithm of how rare that is. */
  gain: Float64Array;
  /** What a record loses beyond the gain when it has another value than the row, which may happen to the true one. */
  penalty: number;
}

/** Everything about a pair of columns that does not depend on the row. */
export interface AlignedPair {
  column: PageColumn;
  reading: ColumnReading;
  file: number;
  /** Share of the rows, 0–1, in which both say the same. */
  agreement: number;
}

/** Reads all texts of a page's column as values of a file's. */
export function rowColumn({ column, reading, agreement }: AlignedPair, file: ColumnIndex): RowColumn {
  const size = column.values.length;
  const made = {
    page: column,
    file,
    low: new Int32Array(size),
    high: new Int32Array(size),
    hits: new Int32Array(size),
    gain: new Float64Array(size),
    penalty: penaltyOf(agreement),
  };
  let [sum, found] = [0, 0];
  for (let id = 0; id < size; id++) {
    const range = rangeOf(column, id, reading, file);
    const hits = recordsIn(file, range);
    made.low[id] = range.low;
    made.high[id] = range.high;
    made.hits[id] = hits;
    if (hits === 0) continue;
    const gain = Math.log1p((file.ids.length - hits) / hits);
    made.gain[id] = gain;
    sum += gain;
    found++;
  }
  // A text that the file does not have says as much against every record.
  for (let id = 0; id < size; id++) if (made.hits[id] === 0) made.gain[id] = found === 0 ? 0 : sum / found;
  return made;
}

/** How sure it is that the true record agrees (Fellegi and Sunter 1969): pages are stale and readings incomplete. */
export function penaltyOf(agreement: number): number {
  const sure = Math.min(0.97, Math.max(0.5, agreement));
  return Math.log(sure / (1 - sure));
}
