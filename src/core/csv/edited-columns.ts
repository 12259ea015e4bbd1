import { columnNames } from './column-names.ts';
import type { ColumnStep } from './step.ts';

/**
 * A column wherever it came from: 0 and above is that column of the file, below 0 an added one.
 * It stays the same however the column moves.
 */
export type ColumnId = number;

/** The numbers from 0 to before another: for millions of columns, in far less time than `Array.from` takes. */
function upTo(end: number): number[] {
  const numbers: number[] = [];
  for (let n = 0; n < end; n++) numbers.push(n);
  return numbers;
}

/**
 * The file's columns under the edits: an order of columns, new labels, added columns. Cells are kept by column id
 * elsewhere, so that no column operation moves one.
 */
export class EditedColumns {
  /** How many columns the file has. */
  readonly width: number;
  /** The labels in the file's header row, which may be shorter or empty. */
  readonly fileHeader: readonly string[];
  #order: readonly ColumnId[];
  #isRearranged = false;
  readonly #newLabels = new Map<ColumnId, string>();
  /** Worked out when they are asked for. */
  #names: readonly string[] | undefined;
  #fileNames: readonly string[] | undefined;
  /** Added columns, undone ones included: column -1 is the first of them. */
  readonly #added: { label: string; fill: string }[] = [];

  constructor(fileHeader: readonly string[], width: number) {
    this.fileHeader = fileHeader;
    this.width = width;
    this.#order = upTo(width);
  }

  get order(): readonly ColumnId[] {
    return this.#order;
  }

  /** Are other columns shown than those of the file, or in another order? */
  get isRearranged(): boolean {
    return this.#isRearranged;
  }

  /** The column at place `n`, which must be in range. */
  idAt(n: number): ColumnId {
    const id = this.#order[n];
    if (id === undefined) throw new RangeError(`There is no column ${n}`);
    return id;
  }

  /** Where a column stands; undefined when it was deleted. */
  positionOf(id: ColumnId): number | undefined {
    const place = this.#order.indexOf(id);
    return place < 0 ? undefined : place;
  }

  /** What every record has in the column that has no cell of its own there. */
  fill(id: ColumnId): string {
    return this.#added[-1 - id]?.fill ?? '';
  }

  label(id: ColumnId): string {
    return this.#newLabels.get(id) ?? this.firstLabel(id);
  }

  /** The label before it was renamed. */
  firstLabel(id: ColumnId): string {
    return (id < 0 ? this.#added[-1 - id]?.label : this.fileHeader[id]) ?? '';
  }

  /** The label of each column. */
  get labels(): string[] {
    return this.#order.map((id) => this.label(id));
  }

  /** Unique names of the columns; the same array until one changes. */
  get names(): readonly string[] {
    this.#names ??= columnNames(this.labels);
    return this.#names;
  }

  /** Unique names of the columns that the file has, whatever became of them. */
  get fileNames(): readonly string[] {
    this.#fileNames ??= columnNames(upTo(this.width).map((id) => this.firstLabel(id)));
    return this.#fileNames;
  }

  /** New labels by column; the columns of the file only. */
  get renamed(): ReadonlyMap<ColumnId, string> {
    return new Map([...this.#newLabels].filter(([id]) => id >= 0));
  }

  /** The header row as it will be: as short as the one in the file where nothing was written behind it. */
  get header(): string[] {
    const isShort = this.fileHeader.length < this.width;
    const end = this.#order.findLastIndex((id) =>
      id < 0 ? !isShort || this.label(id) !== '' : id < this.fileHeader.length || this.#newLabels.has(id),
    );
    return this.labels.slice(0, Math.max(1, end + 1));
  }

  /** Gives a column an id, ready for an `add-column` step. */
  register(label: string, fill: string): ColumnId {
    return -this.#added.push({ label, fill });
  }

  apply(step: ColumnStep): void {
    this.#names = undefined;
    if (step.op === 'rename-column') return this.#rename(step.column, step.after);
    if (step.op === 'add-column') this.#order = this.#order.toSpliced(step.at, 0, step.column);
    else if (step.op === 'delete-column') this.#order = this.#order.toSpliced(step.at, 1);
    else this.#order = this.#order.toSpliced(step.from, 1).toSpliced(step.to, 0, step.column);
    this.#isRearranged = this.#order.length !== this.width || this.#order.some((id, n) => id !== n);
  }

  #rename(id: ColumnId, label: string): void {
    if (label === this.firstLabel(id)) this.#newLabels.delete(id);
    else this.#newLabels.set(id, label);
  }
}
