import { assertPlace } from './assert-place.ts';
import { assertEncodable } from './codec.ts';
import { CsvTable } from './csv-table.ts';
import type { Dialect } from './dialect.ts';
import { EditLog } from './edit-log.ts';
import type { ColumnId } from './edited-columns.ts';
import { type CellSearch, findCells } from './find-cells.ts';
import { assertWritable } from './write-cell.ts';
import { pasteBlock, writeCells } from './write-cells.ts';

/**
 * A CSV file that can be corrected without touching anything else: an index over bytes that never
 * change, edits laid over it, and a splice when it is saved. Make one with `openCsv`. What can be asked of it without
 * changing it is in `CsvTable`.
 */
export class CsvDocument extends CsvTable {
  readonly #log: EditLog;

  constructor(bytes: Uint8Array, dialect: Dialect) {
    super(bytes, dialect);
    this.#log = new EditLog(this.records);
  }

  /** Grows with every change, so that a view knows when to look again. */
  get revision(): number {
    return this.#log.revision;
  }

  /** Throws UnencodableError when the file cannot hold the value. */
  setCell(n: number, column: number, value: string): void {
    const [id, columnId] = [this.records.idAt(n), this.order.idAt(column)];
    const before = this.records.value(id, columnId);
    if (value === before) return;
    // What the file had can always come back, also bytes that are no text.
    if (value !== this.records.firstValue(id, columnId)) this.#assertFits(value);
    this.#log.do({ op: 'set', id, column: columnId, before, after: value });
  }

  /** Puts a new record before record `n`, or at the end. Throws UnencodableError when the file cannot hold a value. */
  insertRecord(n: number, values: readonly string[]): void {
    assertPlace(n, this.length, 'record');
    for (const value of values) this.#assertFits(value);
    this.#log.do({ op: 'insert', id: this.records.register(values), at: n });
  }

  deleteRecord(n: number): void {
    this.#log.do({ op: 'delete', id: this.records.idAt(n), at: n });
  }

  /** Takes record `from` out and puts it back so that it is record `to`. Its line moves as it is, byte by byte. */
  moveRecord(from: number, to: number): void {
    const id = this.records.idAt(from);
    assertPlace(to, this.length - 1, 'record');
    if (from !== to) this.#log.do({ op: 'move', id, from, to });
  }

  /** Brings one deleted record of the file back to its place, whatever was done since. */
  restoreRecord(recordInFile: number): void {
    this.assertInFile(recordInFile);
    if (this.positionOf(recordInFile) !== undefined) return;
    this.#log.do({ op: 'insert', id: recordInFile, at: this.records.homeOf(recordInFile) });
  }

  /**
   * Puts a new column before column `at`, or behind the last. Every record has `fill` in it. Without a header row the
   * label must be empty. Throws UnencodableError when the file cannot hold a text.
   */
  addColumn(at: number, label: string, fill = ''): void {
    assertPlace(at, this.columns.length, 'column');
    if (label !== '') this.#assertHeader();
    for (const text of [label, fill]) this.#assertFits(text);
    this.#log.do({ op: 'add-column', column: this.order.register(label, fill), at });
  }

  /** Writes another label into the header row. Throws UnencodableError when the file cannot hold it. */
  renameColumn(column: number, label: string): void {
    const id = this.order.idAt(column);
    const before = this.order.label(id);
    if (label === before) return;
    this.#assertHeader();
    if (label !== this.order.firstLabel(id)) this.#assertFits(label);
    this.#log.do({ op: 'rename-column', column: id, before, after: label });
  }

  /** Takes a column out of every record that has it. The last one left cannot go: a table has a column. */
  deleteColumn(column: number): void {
    const id = this.order.idAt(column);
    if (this.columns.length === 1) throw new RangeError('The last column cannot be deleted');
    this.#log.do({ op: 'delete-column', column: id, at: column });
  }

  /** Brings one deleted column of the file back to its place, with its values, whatever was done since. */
  restoreColumn(columnInFile: number): void {
    assertPlace(columnInFile, this.fileColumns.length - 1, 'column');
    if (this.positionOfColumn(columnInFile) !== undefined) return;
    const at = this.order.order.findIndex((id) => id > columnInFile);
    this.#log.do({ op: 'add-column', column: columnInFile, at: at < 0 ? this.columns.length : at });
  }

  /** Takes column `from` out and puts it back so that it is column `to`. */
  moveColumn(from: number, to: number): void {
    const column: ColumnId = this.order.idAt(from);
    assertPlace(to, this.columns.length - 1, 'column');
    if (from !== to) this.#log.do({ op: 'move-column', column, from, to });
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

  #assertFits(value: string): void {
    assertEncodable(this.records.file.codec, value);
    assertWritable(value, this.dialect);
  }

  #assertHeader(): void {
    if (this.records.file.headerRows === 0) throw new RangeError('The file has no header row for a label');
  }
}
