import type { GridModel } from './grid.ts';

const SAMPLE_ROWS = 30;
const NARROWEST = 72;
const WIDEST = 320;
const PIXELS_A_CHARACTER = 8;
const PADDING = 24;
/** How much wider names are than values, being bold. */
const BOLD = 1.2;

/** The widths in pixels of all columns and where each starts, so that a window of columns is found by search. */
export class ColumnWidths {
  #widths: number[];
  #starts: Float64Array;

  constructor(widths: readonly number[]) {
    this.#widths = [...widths];
    this.#starts = startsOf(this.#widths);
  }

  /** Widths that suit the names and some rows, from the first to the last, of a model. */
  static fitting(model: GridModel): ColumnWidths {
    const longest = model.columns.map((name) => Math.ceil(name.length * BOLD));
    const samples = Math.min(SAMPLE_ROWS, model.length);
    for (let sample = 0; sample < samples; sample++) {
      const { values } = model.row(Math.round((sample * (model.length - 1)) / Math.max(1, samples - 1)));
      for (const [column, seen] of longest.entries()) {
        longest[column] = Math.max(seen, values[column]?.length ?? 0);
      }
    }
    return new ColumnWidths(longest.map((length) => textWidth(length, NARROWEST)));
  }

  get count(): number {
    return this.#widths.length;
  }

  get total(): number {
    return this.start(this.count);
  }

  width(column: number): number {
    return this.#widths[column] ?? NARROWEST;
  }

  /** Pixels before a column. */
  start(column: number): number {
    return this.#starts[Math.max(0, Math.min(column, this.count))] ?? 0;
  }

  resize(column: number, width: number): void {
    this.#widths[column] = width;
    this.#starts = startsOf(this.#widths);
  }

  /** The column that covers a pixel. */
  columnAt(pixel: number): number {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The most columns that a view of that many pixels can show at once, wherever it is scrolled to. */
  mostWithin(view: number): number {
    let most = 0;
    let last = 0;
    for (let first = 0; first < this.count; first++) {
      while (last < this.count && this.start(last) < this.start(first + 1) + view) last++;
      most = Math.max(most, last - first);
    }
    return most;
  }
}

/** Pixels that a text of that many characters takes, between `narrowest` and what a small screen bears. */
export function textWidth(characters: number, narrowest: number): number {
  return Math.max(narrowest, Math.min(WIDEST, characters * PIXELS_A_CHARACTER + PADDING));
}

function startsOf(widths: readonly number[]): Float64Array {
  const starts = new Float64Array(widths.length + 1);
  for (const [column, width] of widths.entries()) starts[column + 1] = (starts[column] ?? 0) + width;
  return starts;
}
