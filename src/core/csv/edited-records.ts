import type { ColumnId, EditedColumns } from './edited-columns.ts';
import type { FileRecords } from './file-records.ts';
import { FIRST_INSERTED, type Piece, type RecordId } from './piece.ts';
import { PieceTable } from './piece-table.ts';
import { isColumnStep, type RecordStep, type Step } from './step.ts';

/**
 * The file's records under the edits: an order of records, columns, new values of cells, inserted records. Holds
 * only what differs from the file, so a cell set back to its value of origin leaves no trace.
 */
export class EditedRecords {
  readonly file: FileRecords;
  readonly columns: EditedColumns;
  readonly #order: PieceTable;
  readonly #cells = new Map<RecordId, Map<ColumnId, string>>();
  /** Inserted records, undone ones included, by number from `FIRST_INSERTED` on. */
  readonly #inserted: ReadonlyMap<ColumnId, string>[] = [];

  constructor(file: FileRecords, columns: EditedColumns) {
    this.file = file;
    this.columns = columns;
    this.#order = new PieceTable(file.length);
  }

  get length(): number {
    return this.#order.length;
  }

  get pieces(): readonly Piece[] {
    return this.#order.pieces;
  }

  /** The pieces of the file that did not move. */
  get stillPieces(): ReadonlySet<Piece> {
    return this.#order.still;
  }

  idAt(n: number): RecordId {
    return this.#order.idAt(n);
  }

  /** Where a record stands; undefined when it was deleted. */
  positionOf(id: RecordId): number | undefined {
    return this.#order.positionOf(id);
  }

  /** Where a deleted record of the file would stand. */
  homeOf(id: RecordId): number {
    return this.#order.homeOf(id);
  }

  /** Gives values, in the present order of columns and with extra cells behind them, an id: ready for an `insert` step. */
  register(values: readonly string[]): RecordId {
    const { order, width } = this.columns;
    const cells = values.map((value, place): [ColumnId, string] => [
      order[place] ?? width + place - order.length,
      value,
    ]);
    return FIRST_INSERTED + this.#inserted.push(new Map(cells)) - 1;
  }

  apply(step: Step): void {
    if (isColumnStep(step)) this.columns.apply(step);
    else this.#applyToRecords(step);
  }

  /** The values of a record of the file before any edit, padded to the file's columns. */
  original(record: number): string[] {
    return this.#padded(this.file.values(record));
  }

  /** The values in the present columns; the extra cells of a longer record come after. */
  values(id: RecordId): readonly string[] {
    if (id < 0) return [...this.columns.order, ...this.#extras(id)].map((column) => this.value(id, column));
    return this.edited(id, this.file.values(id));
  }

  /** What became of the values that the file has in a record. Takes the array over. */
  edited(id: RecordId, inFile: string[]): readonly string[] {
    const values = this.#padded(inFile);
    const changes = this.#cells.get(id);
    const { columns } = this;
    if (columns.isRearranged) {
      const now = columns.order.map(
        (column) => changes?.get(column) ?? values[column] ?? columns.fill(column),
      );
      return [...now, ...values.slice(columns.width)];
    }
    return changes === undefined ? values : values.map((value, column) => changes.get(column) ?? value);
  }

  /** A header row as it is now, -1 for the last: there the labels, above it the cells of the file in the present columns. */
  headerRow(row: number): readonly string[] {
    const { columns } = this;
    if (row === -1) return columns.header;
    const values = this.file.values(row);
    return [...columns.order.map((column) => values[column] ?? ''), ...values.slice(columns.width)];
  }

  /** The value of one cell, without a look at the others. */
  value(id: RecordId, column: ColumnId): string {
    return this.#cells.get(id)?.get(column) ?? this.firstValue(id, column);
  }

  /** The value of a cell before it was set; '' where the record is too short. */
  firstValue(id: RecordId, column: ColumnId): string {
    const given = id < 0 ? this.#inserted[id - FIRST_INSERTED]?.get(column) : this.file.valueAt(id, column);
    return given ?? this.columns.fill(column);
  }

  /** New values by column, deleted columns included. */
  changes(id: RecordId): ReadonlyMap<ColumnId, string> | undefined {
    return this.#cells.get(id);
  }

  /** Records of the file with a changed cell, in file order, deleted ones included. */
  changedFileRecords(): number[] {
    return [...this.#cells.keys()].filter((id) => id >= 0).sort((a, b) => a - b);
  }

  #padded(values: string[]): string[] {
    while (values.length < this.columns.width) values.push('');
    return values;
  }

  #applyToRecords(step: RecordStep): void {
    if (step.op === 'set') this.#set(step.id, step.column, step.after);
    else if (step.op === 'insert') this.#order.insert(step.at, step.id);
    else if (step.op === 'delete') this.#order.remove(step.at);
    else {
      this.#order.remove(step.from);
      this.#order.insert(step.to, step.id);
    }
  }

  #set(id: RecordId, column: ColumnId, value: string): void {
    const changes = this.#cells.get(id) ?? new Map<ColumnId, string>();
    if (value === this.firstValue(id, column)) changes.delete(column);
    else changes.set(column, value);
    if (changes.size > 0) this.#cells.set(id, changes);
    else this.#cells.delete(id);
  }

  /** The cells of an inserted record that have no column. */
  #extras(id: RecordId): ColumnId[] {
    const cells = this.#inserted[id - FIRST_INSERTED]?.keys() ?? [];
    return [...cells].filter((column) => column >= this.columns.width);
  }
}
