import { type ChangedLines, changedLines } from './changed-lines.ts';
import { assertPlace } from './assert-place.ts';
import { assertEncodable } from './codec.ts';
import { columnValues } from './column-values.ts';
import type { Dialect } from './dialect.ts';
import { type Edit, editsOf } from './edits.ts';
import { EditLog } from './edit-log.ts';
import { type ColumnId, EditedColumns } from './edited-columns.ts';
import { EditedRecords } from './edited-records.ts';
import { FileRecords } from './file-records.ts';
import { type CellSearch, findCells, type FoundCell } from './find-cells.ts';
import { splicesOf } from './record-splices.ts';
import { searchChunks } from './search.ts';
import { applySplices, type Splice } from './splice.ts';
import { usualWidth, type Warning, warningsOf } from './warnings.ts';
import { assertWritable } from './write-cell.ts';
import { pasteBlock, writeCells } from './write-cells.ts';

/**
 * A CSV file that can be corrected without touching anything else: an index over bytes that never
 * change, edits laid over it, and a splice when it is saved. Make one with `openCsv`.
 *
 * Records are numbered from 0 in their current order; the header is not one of them. So are columns.
 */
export class CsvDocument {
  readonly bytes: Uint8Array;
  readonly dialect: Dialect;
  /** Unique names of the columns that the file has, one for each; more than labels when most records are longer. */
  readonly fileColumns: readonly string[];
  readonly #records: EditedRecords;
  readonly #columns: EditedColumns;
  readonly #log: EditLog;
  #warnings: readonly Warning[] | undefined;

  constructor(bytes: Uint8Array, dialect: Dialect) {
    const file = new FileRecords(bytes, dialect);
    this.bytes = bytes;
    this.dialect = dialect;
    const header = file.headerRows > 0 ? file.values(-1) : [];
    this.#columns = new EditedColumns(header, Math.max(header.length, usualWidth(file.index)));
    this.#records = new EditedRecords(file, this.#columns);
    this.#log = new EditLog(this.#records);
    this.fileColumns = this.columns;
  }

  /** The header row as it is now; empty when there is none. */
  get header(): readonly string[] {
    return this.#records.file.headerRows > 0 ? this.#columns.header : [];
  }

  /** Unique names, one for each column. */
  get columns(): readonly string[] {
    return this.#columns.names;
  }

  /** What is odd in the file, worst first. Looked for at the first call. */
  get warnings(): readonly Warning[] {
    this.#warnings ??= warningsOf(this.#records.file, this.#columns.width);
    return this.#warnings;
  }

  get length(): number {
    return this.#records.length;
  }

  /** Grows with every change, so that a view knows when to look again. */
  get revision(): number {
    return this.#log.revision;
  }

  /** The values of a record, padded with '' to the number of columns; the extra cells of a longer record come after. */
  values(n: number): readonly string[] {
    return this.#records.values(this.#records.idAt(n));
  }

  /** The value of one cell: for one column of a record, less work than its `values`. */
  cell(n: number, column: number): string {
    return this.#records.value(this.#records.idAt(n), this.#columns.idAt(column));
  }

  /** The values of one column in the current order: for many records, far less work than all their `values`. */
  columnValues(column: number): Generator<string> {
    return columnValues(this.#records, this.#columns.idAt(column));
  }

  /**
   * The bytes of a record without its terminator; undefined when it is not as the file has it.
   * In two documents of one dialect, equal bytes are equal values.
   */
  rawRecord(n: number): Uint8Array | undefined {
    const id = this.#records.idAt(n);
    const isAsItWas = id >= 0 && this.#records.changes(id) === undefined && !this.#columns.isRearranged;
    return isAsItWas ? this.#records.file.raw(id) : undefined;
  }

  /** The number of this record in the file; null if it was inserted. */
  origin(n: number): number | null {
    const id = this.#records.idAt(n);
    return id < 0 ? null : id;
  }

  /** The number of this column in the file; null if it was added. */
  columnOrigin(column: number): number | null {
    const id = this.#columns.idAt(column);
    return id < 0 ? null : id;
  }

  /** Does the cell differ from the file? False in an inserted record or added column, which has no counterpart there. */
  isChanged(n: number, column: number): boolean {
    const [id, columnId] = [this.#records.idAt(n), this.#columns.idAt(column)];
    return id >= 0 && columnId >= 0 && (this.#records.changes(id)?.has(columnId) ?? false);
  }

  /** The values of a record of the file without the edits, padded to the number of columns of the file. */
  original(recordInFile: number): readonly string[] {
    this.#assertInFile(recordInFile);
    return this.#records.original(recordInFile);
  }

  /** The cells that hold a text, as they are and as replaced: what `replaceAll` would change. In portions, like `searchChunks`. */
  findCells(search: CellSearch): Generator<FoundCell[]> {
    return findCells(this, search);
  }

  /** Replaces a text in cells as one change; returns in how many. Throws UnencodableError with the cell that cannot hold it. */
  replaceAll(search: CellSearch): { cells: number } {
    const found = [...findCells(this, search)].flat().filter(({ before, after }) => after !== before);
    writeCells(this, found);
    return { cells: found.length };
  }

  /**
   * Fills the cells from a place on, to the right and down, as one change; records are added where the block runs past the
   * last. Throws TooWideError when there are too few columns, UnencodableError with the cell that cannot hold its value.
   */
  paste(n: number, column: number, block: readonly (readonly string[])[]): void {
    pasteBlock(this, { record: n, column }, block);
  }

  /** Throws UnencodableError when the file cannot hold the value. */
  setCell(n: number, column: number, value: string): void {
    const [id, columnId] = [this.#records.idAt(n), this.#columns.idAt(column)];
    const before = this.#records.value(id, columnId);
    if (value === before) return;
    // What the file had can always come back, also bytes that are no text.
    if (value !== this.#records.firstValue(id, columnId)) this.#assertFits(value);
    this.#log.do({ op: 'set', id, column: columnId, before, after: value });
  }

  /** Puts a new record before record `n`, or at the end. Throws UnencodableError when the file cannot hold a value. */
  insertRecord(n: number, values: readonly string[]): void {
    assertPlace(n, this.length, 'record');
    for (const value of values) this.#assertFits(value);
    this.#log.do({ op: 'insert', id: this.#records.register(values), at: n });
  }

  deleteRecord(n: number): void {
    this.#log.do({ op: 'delete', id: this.#records.idAt(n), at: n });
  }

  /** Takes record `from` out and puts it back so that it is record `to`. Its line moves as it is, byte by byte. */
  moveRecord(from: number, to: number): void {
    const id = this.#records.idAt(from);
    assertPlace(to, this.length - 1, 'record');
    if (from !== to) this.#log.do({ op: 'move', id, from, to });
  }

  /** Where a record of the file stands now; undefined when it was deleted. */
  positionOf(recordInFile: number): number | undefined {
    return this.#records.positionOf(recordInFile);
  }

  /** Brings one deleted record of the file back to its place, whatever was done since. */
  restoreRecord(recordInFile: number): void {
    this.#assertInFile(recordInFile);
    if (this.positionOf(recordInFile) !== undefined) return;
    this.#log.do({ op: 'insert', id: recordInFile, at: this.#records.homeOf(recordInFile) });
  }

  /**
   * Puts a new column before column `at`, or behind the last. Every record has `fill` in it. Without a header row the
   * label must be empty. Throws UnencodableError when the file cannot hold a text.
   */
  addColumn(at: number, label: string, fill = ''): void {
    assertPlace(at, this.columns.length, 'column');
    if (label !== '') this.#assertHeader();
    for (const text of [label, fill]) this.#assertFits(text);
    this.#log.do({ op: 'add-column', column: this.#columns.register(label, fill), at });
  }

  /** Writes another label into the header row. Throws UnencodableError when the file cannot hold it. */
  renameColumn(column: number, label: string): void {
    const id = this.#columns.idAt(column);
    const before = this.#columns.label(id);
    if (label === before) return;
    this.#assertHeader();
    if (label !== this.#columns.firstLabel(id)) this.#assertFits(label);
    this.#log.do({ op: 'rename-column', column: id, before, after: label });
  }

  /** Takes a column out of every record that has it. The last one left cannot go: a table has a column. */
  deleteColumn(column: number): void {
    const id = this.#columns.idAt(column);
    if (this.columns.length === 1) throw new RangeError('The last column cannot be deleted');
    this.#log.do({ op: 'delete-column', column: id, at: column });
  }

  /** Takes column `from` out and puts it back so that it is column `to`. */
  moveColumn(from: number, to: number): void {
    const column: ColumnId = this.#columns.idAt(from);
    assertPlace(to, this.columns.length - 1, 'column');
    if (from !== to) this.#log.do({ op: 'move-column', column, from, to });
  }

  /** Where a column of the file stands now; undefined when it was deleted. */
  positionOfColumn(columnInFile: number): number | undefined {
    return this.#columns.positionOf(columnInFile);
  }

  /**
   * Does all that `work` does as one change, undone at once; when it throws, nothing of it remains. It must not be
   * asynchronous.
   */
  transaction<Result>(work: () => Result): Result {
    return this.#log.transaction(work);
  }

  get canUndo(): boolean {
    return this.#log.canUndo;
  }

  get canRedo(): boolean {
    return this.#log.canRedo;
  }

  /** Takes the last change back; does nothing when there is none. */
  undo(): void {
    this.#log.undo();
  }

  /** Makes the change again that was taken back last; does nothing when there is none. */
  redo(): void {
    this.#log.redo();
  }

  /** The net difference to the file: columns first, then records in file order. */
  edits(): Edit[] {
    return editsOf(this.#records);
  }

  /** The byte ranges that change, sorted and disjoint: the whole effect of the edits on the file. */
  splices(): Splice[] {
    return splicesOf(this.#records);
  }

  /** The file with the edits. Without edits, a copy of the same bytes. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return applySplices(this.bytes, this.splices());
  }

  /** The exact lines that change, for a review. */
  changedLines(): ChangedLines[] {
    return [...changedLines(this.#records)];
  }

  /** The records with a cell that contains the text, whatever its case and accents. */
  search(text: string): number[] {
    return [...this.searchChunks(text)].flat();
  }

  /** `search` in portions of a few milliseconds, so that a page stays alive meanwhile. Stop when `revision` changes. */
  searchChunks(text: string): Generator<number[]> {
    return searchChunks(this.#records, text);
  }

  #assertFits(value: string): void {
    assertEncodable(this.#records.file.codec, value);
    assertWritable(value, this.dialect);
  }

  #assertInFile(record: number): void {
    if (!(record >= 0 && record < this.#records.file.length)) {
      throw new RangeError(`The file has no record ${record}`);
    }
  }

  #assertHeader(): void {
    if (this.#records.file.headerRows === 0) throw new RangeError('The file has no header row for a label');
  }
}
