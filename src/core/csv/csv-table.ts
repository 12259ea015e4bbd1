import { type ChangedLines, changedLines } from './changed-lines.ts';
import { columnValues } from './column-values.ts';
import type { Dialect } from './dialect.ts';
import { EditedColumns } from './edited-columns.ts';
import { EditedRecords } from './edited-records.ts';
import { type Edit, editsOf } from './edits.ts';
import { FileRecords } from './file-records.ts';
import { type CellSearch, findCells, type FoundCell } from './find-cells.ts';
import { splicesOf } from './record-splices.ts';
import { rows } from './rows.ts';
import { searchChunks } from './search.ts';
import { applySplices, partsOf, type Splice } from './splice.ts';
import { usualWidth, type Warning, warningsOf } from './warnings.ts';

/**
 * The table of a CSV file as it is now, the edits included: all that can be asked of it without changing it.
 *
 * Records are numbered from 0 in their current order; the header is not one of them. So are columns.
 */
export abstract class CsvTable {
  readonly bytes: Uint8Array;
  readonly dialect: Dialect;
  protected readonly records: EditedRecords;
  protected readonly order: EditedColumns;
  #warnings: readonly Warning[] | undefined;

  constructor(bytes: Uint8Array, dialect: Dialect) {
    const file = new FileRecords(bytes, dialect);
    this.bytes = bytes;
    this.dialect = dialect;
    const header = file.headerRows > 0 ? file.values(-1) : [];
    this.order = new EditedColumns(header, Math.max(header.length, usualWidth(file.index)));
    this.records = new EditedRecords(file, this.order);
  }

  /** The header row as it is now; empty when there is none. */
  get header(): readonly string[] {
    return this.records.file.headerRows > 0 ? this.order.header : [];
  }

  /** Every header row as it is now: several when names of groups stand above the `header`, which is the last. */
  get headerRows(): readonly (readonly string[])[] {
    const { headerRows } = this.records.file;
    return Array.from({ length: headerRows }, (_, n) => this.records.headerRow(n - headerRows));
  }

  /** Unique names, one for each column. */
  get columns(): readonly string[] {
    return this.order.names;
  }

  /** Unique names of the columns that the file has, one for each; more than labels when most records are longer. */
  get fileColumns(): readonly string[] {
    return this.order.fileNames;
  }

  /** What is odd in the file, worst first. Looked for at the first call. */
  get warnings(): readonly Warning[] {
    this.#warnings ??= warningsOf(this.records.file, this.order.width);
    return this.#warnings;
  }

  get length(): number {
    return this.records.length;
  }

  /** The values of a record, padded with '' to the number of columns; the extra cells of a longer record come after. */
  values(n: number): readonly string[] {
    return this.records.values(this.records.idAt(n));
  }

  /** The `values` of all records from the first to the last: for many of them, far less work than asking for each. */
  rows(): Generator<readonly string[]> {
    return rows(this.records);
  }

  /** The value of one cell: for one column of a record, less work than its `values`. */
  cell(n: number, column: number): string {
    return this.records.value(this.records.idAt(n), this.order.idAt(column));
  }

  /** The values of one column in the current order: for many records, far less work than all their `values`. */
  columnValues(column: number): Generator<string> {
    return columnValues(this.records, this.order.idAt(column));
  }

  /**
   * The bytes of a record without its terminator; undefined when it is not as the file has it.
   * In two documents of one dialect, equal bytes are equal values.
   */
  rawRecord(n: number): Uint8Array | undefined {
    const id = this.records.idAt(n);
    const isAsItWas = id >= 0 && this.records.changes(id) === undefined && !this.order.isRearranged;
    return isAsItWas ? this.records.file.raw(id) : undefined;
  }

  /** The number of this record in the file; null if it was inserted. */
  origin(n: number): number | null {
    const id = this.records.idAt(n);
    return id < 0 ? null : id;
  }

  /** The number of this column in the file; null if it was added. */
  columnOrigin(column: number): number | null {
    const id = this.order.idAt(column);
    return id < 0 ? null : id;
  }

  /** Does the cell differ from the file? False in an inserted record or added column, which has no counterpart there. */
  isChanged(n: number, column: number): boolean {
    const [id, columnId] = [this.records.idAt(n), this.order.idAt(column)];
    return id >= 0 && columnId >= 0 && (this.records.changes(id)?.has(columnId) ?? false);
  }

  /** The values of a record of the file without the edits, padded to the number of columns of the file. */
  original(recordInFile: number): readonly string[] {
    this.assertInFile(recordInFile);
    return this.records.original(recordInFile);
  }

  /** The cells that hold a text, as they are and as replaced: what `replaceAll` would change. In portions, like `searchChunks`. */
  findCells(search: CellSearch): Generator<FoundCell[]> {
    return findCells(this, search);
  }

  /** Where a record of the file stands now; undefined when it was deleted. */
  positionOf(recordInFile: number): number | undefined {
    return this.records.positionOf(recordInFile);
  }

  /** Where a column of the file stands now; undefined when it was deleted. */
  positionOfColumn(columnInFile: number): number | undefined {
    return this.order.positionOf(columnInFile);
  }

  /** The records with a cell that contains the text, whatever its case and accents. */
  search(text: string): number[] {
    return [...this.searchChunks(text)].flat();
  }

  /** `search` in portions of a few milliseconds, so that a page stays alive meanwhile. Stop when `revision` changes. */
  searchChunks(text: string): Generator<number[]> {
    return searchChunks(this.records, text);
  }

  /** The net difference to the file: columns first, then records in file order. */
  edits(): Edit[] {
    return editsOf(this.records);
  }

  /** The byte ranges that change, sorted and disjoint: the whole effect of the edits on the file. */
  splices(): Splice[] {
    return splicesOf(this.records);
  }

  /** The file with the edits. Without edits, a copy of the same bytes. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return applySplices(this.bytes, this.splices());
  }

  /** The file with the edits in parts, one after the other: those that do not change are views of it, not copies. */
  parts(): Uint8Array[] {
    return partsOf(this.bytes, this.splices());
  }

  /** The exact lines that change, for a review. */
  changedLines(): ChangedLines[] {
    return [...changedLines(this.records)];
  }

  /** Throws RangeError when the file has no such record. */
  protected assertInFile(record: number): void {
    if (!(record >= 0 && record < this.records.file.length)) {
      throw new RangeError(`The file has no record ${record}`);
    }
  }
}
