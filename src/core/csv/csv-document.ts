import { type ChangedLines, changedLines } from './changed-lines.ts';
import { assertEncodable } from './codec.ts';
import { columnNames } from './column-names.ts';
import { columnValues } from './column-values.ts';
import type { Dialect } from './dialect.ts';
import { UnencodableError } from './errors.ts';
import { type Edit, editsOf } from './edits.ts';
import { EditedRecords, inverse, type Step } from './edited-records.ts';
import { FileRecords } from './file-records.ts';
import { History } from './history.ts';
import { readsBack } from './reads-back.ts';
import { splicesOf } from './record-splices.ts';
import { searchChunks } from './search.ts';
import { applySplices, type Splice } from './splice.ts';
import { usualWidth, type Warning, warningsOf } from './warnings.ts';
import { assertWritable } from './write-cell.ts';

/**
 * A CSV file that can be corrected without touching anything else: an index over bytes that never
 * change, edits laid over it, and a splice when it is saved. Make one with `openCsv`.
 *
 * Records are numbered from 0 in their current order; the header is not one of them.
 */
export class CsvDocument {
  readonly bytes: Uint8Array;
  readonly dialect: Dialect;
  /** The header row as the file has it; empty when it has none. */
  readonly header: readonly string[];
  /** Unique names, one for each column; more than `header` when most records are longer than it. */
  readonly columns: readonly string[];
  readonly #records: EditedRecords;
  readonly #history = new History<Step>();
  #revision = 0;
  #warnings: readonly Warning[] | undefined;

  constructor(bytes: Uint8Array, dialect: Dialect) {
    const file = new FileRecords(bytes, dialect);
    this.bytes = bytes;
    this.dialect = dialect;
    this.header = file.headerRows > 0 ? file.values(-1) : [];
    const width = Math.max(this.header.length, usualWidth(file.index));
    this.columns = columnNames(Array.from({ length: width }, (_, column) => this.header[column] ?? ''));
    this.#records = new EditedRecords(file, width);
  }

  /** What is odd in the file, worst first. Looked for at the first call. */
  get warnings(): readonly Warning[] {
    this.#warnings ??= warningsOf(this.#records.file, this.columns.length);
    return this.#warnings;
  }

  get length(): number {
    return this.#records.length;
  }

  /** Grows with every change, so that a view knows when to look again. */
  get revision(): number {
    return this.#revision;
  }

  /** The values of a record, padded with '' to the number of columns; the extra cells of a longer record come after. */
  values(n: number): readonly string[] {
    return this.#records.values(this.#records.idAt(n));
  }

  /** The values of one column in the current order: for many records, far less work than all their `values`. */
  columnValues(column: number): Generator<string> {
    return columnValues(this.#records, column);
  }

  /**
   * The bytes of a record without its terminator; undefined when it is not as the file has it.
   * In two documents of one dialect, equal bytes are equal values.
   */
  rawRecord(n: number): Uint8Array | undefined {
    const id = this.#records.idAt(n);
    return id < 0 || this.#records.changes(id) !== undefined ? undefined : this.#records.file.raw(id);
  }

  /** The number of this record in the file; null if it was inserted. */
  origin(n: number): number | null {
    const id = this.#records.idAt(n);
    return id < 0 ? null : id;
  }

  /** Does the cell differ from the file? False in an inserted record, which has no counterpart there. */
  isChanged(n: number, column: number): boolean {
    const id = this.#records.idAt(n);
    return id >= 0 && (this.#records.changes(id)?.has(column) ?? false);
  }

  /** The values of a record of the file without the edits, padded like `values`. */
  original(recordInFile: number): readonly string[] {
    if (!(recordInFile >= 0 && recordInFile < this.#records.file.length)) {
      throw new RangeError(`The file has no record ${recordInFile}`);
    }
    return this.#records.original(recordInFile);
  }

  /** Throws UnencodableError when the file cannot hold the value. */
  setCell(n: number, column: number, value: string): void {
    const id = this.#records.idAt(n);
    if (!(column >= 0 && column < this.columns.length)) throw new RangeError(`There is no column ${column}`);
    const before = this.#records.values(id)[column] ?? '';
    if (value === before) return;
    this.#assertFits(value);
    this.#do({ op: 'set', id, column, before, after: value });
  }

  /** Puts a new record before record `n`, or at the end. Throws UnencodableError when the file cannot hold a value. */
  insertRecord(n: number, values: readonly string[]): void {
    if (!(n >= 0 && n <= this.length)) throw new RangeError(`There is no place ${n} for a record`);
    for (const value of values) this.#assertFits(value);
    this.#do({ op: 'insert', id: this.#records.register(values), at: n });
  }

  deleteRecord(n: number): void {
    this.#do({ op: 'delete', id: this.#records.idAt(n), at: n });
  }

  /** Where a record of the file stands now; undefined when it was deleted. */
  positionOf(recordInFile: number): number | undefined {
    return this.#records.positionOf(recordInFile);
  }

  /** Brings one deleted record of the file back to its place, whatever was done since. */
  restoreRecord(recordInFile: number): void {
    if (this.positionOf(recordInFile) !== undefined) return;
    this.original(recordInFile);
    this.#do({ op: 'insert', id: recordInFile, at: this.#records.homeOf(recordInFile) });
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Takes the last change back; does nothing when there is none. */
  undo(): void {
    const step = this.#history.undo();
    if (step !== undefined) this.#apply(inverse(step));
  }

  /** Makes the change again that was taken back last; does nothing when there is none. */
  redo(): void {
    const step = this.#history.redo();
    if (step !== undefined) this.#apply(step);
  }

  /** The net difference to the file, in file order. */
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
    return changedLines(this.#records);
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

  #do(step: Step): void {
    this.#records.apply(step);
    if (!readsBack(this.#records, step)) {
      this.#records.apply(inverse(step));
      const { quote, encoding } = this.dialect;
      throw new UnencodableError('broken-quote', encoding, quote, [{ character: quote, nearest: undefined }]);
    }
    this.#history.push(step);
    this.#revision++;
  }

  #apply(step: Step): void {
    this.#records.apply(step);
    this.#revision++;
  }
}
