import type { RecordCells } from './cells.ts';
import type { ColumnId } from './edited-columns.ts';
import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';
import { type Gap, isGap, planRow, type RowPlan } from './row-plan.ts';
import { concat, type Splice } from './splice.ts';
import { opensLine, writeCell } from './write-cell.ts';
import { quotesRow, visible } from './write-record.ts';

/** A row to write anew: its cells in the file, and their new values by column. */
interface Row {
  cells: RecordCells['cells'];
  start: number;
  end: number;
  changes: ReadonlyMap<ColumnId, string>;
  fill(column: ColumnId): string;
}

/**
 * Writes rows of the file, the header included, with the columns and values that they have now. Cells that stay are not
 * touched, cells that move are copied byte by byte; a row that is too short for a column is only filled up for a value.
 */
export class RowWriter {
  readonly #records: EditedRecords;
  readonly #file: FileRecords;
  readonly #plans = new Map<number, RowPlan>();
  readonly #encoded = new Map<string, Uint8Array<ArrayBuffer>>();

  constructor(records: EditedRecords) {
    this.#records = records;
    this.#file = records.file;
  }

  /** The splices of a record of the file, from left to right. */
  record(record: number, changes: ReadonlyMap<ColumnId, string>): Splice[] {
    return this.#splices(record, { changes, fill: (column) => this.#records.columns.fill(column) });
  }

  /** The splices of a header row; the last one, -1, has the labels. */
  header(row: number): Splice[] {
    const { columns } = this.#records;
    if (!columns.isRearranged && (row < -1 || columns.renamed.size === 0)) return [];
    return row === -1
      ? this.#splices(row, { changes: columns.renamed, fill: (column) => columns.label(column) })
      : this.#splices(row, { changes: new Map(), fill: () => '' });
  }

  #splices(record: number, given: Pick<Row, 'changes' | 'fill'>): Splice[] {
    const { cells, start, end } = this.#file.read(record);
    const row = this.#guarded({ ...given, cells, start, end });
    const plan = this.#plan(cells.length);
    const gaps = plan.gaps.map((gap) => this.#trimmed(gap, row)).filter(isGap);
    if (this.#isEmpty(row, plan.kept, gaps)) {
      return [this.#splice(start, end, visible('', this.#file.dialect))];
    }
    if (row.changes.size === 0) return gaps.map((gap) => this.#gap(row, gap));
    // In the order of cells and not of places, which an empty cell shares with the gap beside it.
    return [
      ...gaps.map((gap) => ({ at: gap.after + 0.5, splice: this.#gap(row, gap) })),
      ...this.#setCells(row, plan.kept).map(({ column, splice }) => ({ at: column, splice })),
    ]
      .sort((a, b) => a.at - b.at)
      .map(({ splice }) => splice);
  }

  /** The cells that stay in their place with another value. */
  #setCells({ cells, changes }: Row, kept: ReadonlySet<ColumnId>): { column: ColumnId; splice: Splice }[] {
    return [...changes].flatMap(([column, value]) => {
      const cell = kept.has(column) ? cells[column] : undefined;
      if (cell === undefined) return [];
      const text = writeCell(value, this.#file.dialect, cell.quoted);
      return [{ column, splice: this.#splice(cell.start, cell.end, text) }];
    });
  }

  /** A bare cell that only now comes first is written anew, in quotes, where a reader would take its start for another thing. */
  #guarded(row: Row): Row {
    const [first = 0] = this.#records.columns.order;
    const cell = first === 0 ? undefined : row.cells[first];
    if (cell === undefined || cell.quoted || row.changes.has(first)) return row;
    const value = this.#file.value(cell);
    if (!opensLine(value, this.#file.dialect)) return row;
    return { ...row, changes: new Map([...row.changes, [first, value]]) };
  }

  #plan(count: number): RowPlan {
    const { order, width } = this.#records.columns;
    const plan = this.#plans.get(count) ?? planRow(order, count, width);
    this.#plans.set(count, plan);
    return plan;
  }

  /** At the end of a short row, without the cells that say nothing. */
  #trimmed(gap: Gap, row: Row): Gap {
    if (gap.before < row.cells.length) return gap;
    const end = gap.added.findLastIndex((column) => this.#isNeeded(column, row));
    return end + 1 === gap.added.length ? gap : { ...gap, added: gap.added.slice(0, end + 1) };
  }

  #isNeeded(column: ColumnId, { cells, changes, fill }: Row): boolean {
    if (column >= 0) return column < cells.length || changes.has(column);
    return cells.length >= this.#records.columns.width || (changes.get(column) ?? fill(column)) !== '';
  }

  /** Would it be a blank line, which is no row? */
  #isEmpty(row: Row, kept: ReadonlySet<ColumnId>, gaps: readonly Gap[]): boolean {
    if (kept.size > 1) return false;
    const added = gaps.flatMap((gap) => gap.added);
    if (kept.size + added.length > 1) return false;
    const [column = added[0]] = kept;
    if (column === undefined) return true;
    const cell = row.cells[column];
    if (cell?.quoted === true) return false;
    const value = row.changes.get(column);
    if (value !== undefined || cell === undefined) return (value ?? row.fill(column)) === '';
    return cell.start === cell.end;
  }

  #gap(row: Row, { after, before, added }: Gap): Splice {
    const { delimiter } = this.#file.dialect;
    const isLast = before === row.cells.length;
    const from = after < 0 ? row.start : this.#segmentEnd(row, after);
    const to = isLast
      ? row.end
      : after < 0
        ? (row.cells[before]?.start ?? from)
        : this.#segmentEnd(row, before - 1);
    if (added.length === 0) return this.#splice(from, to, '');
    const parts: Uint8Array[] = [];
    for (const [n, column] of added.entries()) {
      if (after >= 0 || n > 0) parts.push(this.#encode(delimiter));
      parts.push(this.#cell(row, column));
    }
    if (after < 0 && !isLast) parts.push(this.#encode(delimiter));
    return { start: this.#file.byteAt(from), end: this.#file.byteAt(to), bytes: concat(parts) };
  }

  /** Where the delimiter behind a cell is, or the end of the row: spaces may stand between a quote and it. */
  #segmentEnd({ cells, end }: Row, column: number): number {
    const next = cells[column + 1];
    return next === undefined ? end : next.start - 1;
  }

  /** The bytes of a cell that comes to a new place. */
  #cell(row: Row, column: ColumnId): Uint8Array {
    const { dialect, bytes } = this.#file;
    const cell = row.cells[column];
    const value = row.changes.get(column);
    if (cell === undefined) {
      return this.#encode(writeCell(value ?? row.fill(column), dialect, quotesRow(this.#file, row.cells)));
    }
    if (value !== undefined) return this.#encode(writeCell(value, dialect, cell.quoted));
    return bytes.subarray(this.#file.byteAt(cell.start), this.#file.byteAt(this.#segmentEnd(row, column)));
  }

  #splice(start: number, end: number, text: string): Splice {
    return { start: this.#file.byteAt(start), end: this.#file.byteAt(end), bytes: this.#encode(text) };
  }

  /** The bytes of a text; those of a column's fill come a million times. */
  #encode(text: string): Uint8Array<ArrayBuffer> {
    const bytes = this.#encoded.get(text) ?? this.#file.codec.encode(text);
    if (this.#encoded.size < 100) this.#encoded.set(text, bytes);
    return bytes;
  }
}
