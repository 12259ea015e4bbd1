import type { CsvTable } from '../../core/csv/csv-table.ts';

/** The file side of an alignment: records from 0 under named columns. */
export interface FileTable {
  columns: readonly string[];
  /** Records, the header not counted. */
  length: number;
  value(record: number, column: number): string;
  /** All values of one column in order; for many of them, far less work than asking for each. */
  columnValues(column: number): Iterable<string>;
}

/** An opened CSV file as the file side of an alignment, the edits included. */
export function fileTableOf(document: CsvTable): FileTable {
  return {
    columns: document.columns,
    length: document.length,
    value: (record, column) => document.cell(record, column),
    columnValues: (column) => document.columnValues(column),
  };
}
