import type { FileRecords } from './file-records.ts';
import { type Piece, PieceTable, type RecordId } from './piece-table.ts';

/** One reversible change. `at` is a position in the order at that moment. */
export type Step =
  | { op: 'set'; id: RecordId; column: number; before: string; after: string }
  | { op: 'insert'; id: RecordId; at: number }
  | { op: 'delete'; id: RecordId; at: number };

/** The step that takes another one back. */
export function inverse(step: Step): Step {
  if (step.op === 'set') return { ...step, before: step.after, after: step.before };
  return { ...step, op: step.op === 'insert' ? 'delete' : 'insert' };
}

/**
 * The file's records under the edits: an order of records, new values of cells, inserted records. Holds
 * only what differs from the file, so a cell set back to its value of origin leaves no trace.
 */
export class EditedRecords {
  readonly file: FileRecords;
  /** Every record has at least this many values. */
  readonly width: number;
  readonly #order: PieceTable;
  readonly #cells = new Map<RecordId, Map<number, string>>();
  /** Inserted records, undone ones included: record -1 is the first of them. */
  readonly #inserted: (readonly string[])[] = [];

  constructor(file: FileRecords, width: number) {
    this.file = file;
    this.width = width;
    this.#order = new PieceTable(file.length);
  }

  get length(): number {
    return this.#order.length;
  }

  get pieces(): readonly Piece[] {
    return this.#order.pieces;
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

  /** The record of the file that a step changes, or the last one before the inserted record that it changes; -1 for none. */
  fileRecordNear(step: Step): number {
    if (step.id >= 0) return step.id;
    const end = step.op === 'set' ? (this.positionOf(step.id) ?? 0) : step.at;
    let near = -1;
    let position = 0;
    for (const { first, length } of this.pieces) {
      if (position >= end) break;
      if (first >= 0) near = first + Math.min(end - position, length) - 1;
      position += length;
    }
    return near;
  }

  /** Gives values an id, ready for an `insert` step. */
  register(values: readonly string[]): RecordId {
    return -this.#inserted.push(this.#padded([...values]));
  }

  apply(step: Step): void {
    if (step.op === 'set') this.#set(step.id, step.column, step.after);
    else if (step.op === 'insert') this.#order.insert(step.at, step.id);
    else this.#order.remove(step.at);
  }

  /** The values as the record came, before any `set`; padded. */
  original(id: RecordId): readonly string[] {
    if (id >= 0) return this.#padded(this.file.values(id));
    return this.#inserted[-1 - id] ?? [];
  }

  values(id: RecordId): readonly string[] {
    const values = this.original(id);
    const changes = this.#cells.get(id);
    return changes === undefined ? values : values.map((value, column) => changes.get(column) ?? value);
  }

  /** New values by column. */
  changes(id: RecordId): ReadonlyMap<number, string> | undefined {
    return this.#cells.get(id);
  }

  /** Records of the file with a changed cell, in file order, deleted ones included. */
  changedFileRecords(): number[] {
    return [...this.#cells.keys()].filter((id) => id >= 0).sort((a, b) => a - b);
  }

  #set(id: RecordId, column: number, value: string): void {
    const changes = this.#cells.get(id) ?? new Map<number, string>();
    if (value === this.original(id)[column]) changes.delete(column);
    else changes.set(column, value);
    if (changes.size > 0) this.#cells.set(id, changes);
    else this.#cells.delete(id);
  }

  #padded(values: string[]): string[] {
    while (values.length < this.width) values.push('');
    return values;
  }
}
