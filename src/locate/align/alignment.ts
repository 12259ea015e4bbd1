import type { ColumnReading } from './column-reading.ts';

/** The record of the file that a row of the page shows. */
export interface RowMatch {
  /** Undefined when no record is alike enough. */
  record: number | undefined;
  /** How much of what the row says the record says too, 0–1, by how telling each value is. */
  share: number;
  /** How much larger `share` is than that of the next best record worth a look. */
  margin: number;
  /** May be acted upon without asking: no other record could as well be meant. */
  certain: boolean;
  /** The next best records, best first, at most three; those that could as well be meant among them. */
  others: readonly number[];
}

/** Which column of the page shows which one of the file, and how its texts are read. */
export interface ColumnMatch {
  page: number;
  file: number;
  reading: ColumnReading;
  /** Share of the matched rows, 0–1, in which both columns say the same. */
  agreement: number;
}

/** A table of a page laid over a file. */
export interface Alignment {
  /** By column of the page: the file's column, undefined when none is meant for sure. */
  columns: readonly (number | undefined)[];
  /** By row of the page. */
  rows: readonly RowMatch[];
  /** How much of what the page shows is in columns that the file has too, 0–1. */
  coverage: number;
  /** How the aligned columns are read, for `findRecord`. */
  matches: readonly ColumnMatch[];
}
