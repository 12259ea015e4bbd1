import type { RecordCells } from './cells.ts';
import type { ColumnId } from './edited-columns.ts';
import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';
import { type Gap, planRow, type RowPlan } from './row-plan.ts';
import { concat, type Splice } from './splice.ts';
import { writeCell } from './write-cell.ts';
import { quotesRow, visible } from './write-record.ts';

/** A row to write anew: its cells in the file, and their new values by column. */
interface Row {
  cells: RecordCells['cells'];
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

  /** The splices of the rows above the first record. */
  header(): Splice[] {
    const { columns, file } = this.#records;
    if (file.headerRows === 0) return [];
    return this.#splices(-1, { changes: columns.renamed, fill: (column) => columns.label(column) });
  }

  #splices(record: number, given: Pick<Row, 'changes' | 'fill'>): Splice[] {
    const { cells, start, end } = this.#file.read(record);
    const row: Row = { ...given, cells, end };
    const plan = this.#plan(cells.length);
    const gaps = plan.gaps
      .map((gap) => this.#trimmed(gap, row))
      .filter(({ after, before, added }) => added.length > 0 || before - after > 1);
    if (this.#isEmpty(row, plan.kept, gaps)) {
      return [this.#splice(start, end, visible('', this.#file.dialect))];
    }
    // In this order, because an empty cell and new cells behind it stand at one place.
    const splices = [
      ...gaps.filter(({ after }) => after < 0).map((gap) => this.#gap(row, start, gap)),
      ...this.#changed(row, plan.kept),
      ...gaps.filter(({ after }) => after >= 0).map((gap) => this.#gap(row, start, gap)),
    ];
    return splices.length > 1 ? splices.sort((a, b) => a.start - b.start || a.end - b.end) : splices;
  }

  /** Cells that stay where they are and have a new value. */
  #changed({ cells, changes }: Row, kept: ReadonlySet<ColumnId>): Splice[] {
    return [...changes].flatMap(([column, value]) => {
      const cell = kept.has(column) ? cells[column] : undefined;
      if (cell === undefined) return [];
      return [this.#splice(cell.start, cell.end, writeCell(value, this.#file.dialect, cell.quoted))];
    });
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

  #gap(row: Row, start: number, { after, before, added }: Gap): Splice {
    const { delimiter } = this.#file.dialect;
    const isLast = before === row.cells.length;
    const from = after < 0 ? start : this.#segmentEnd(row, after);
    const to = isLast
      ? row.end
      : after < 0
        ? (row.cells[before]?.start ?? from)
        : this.#segmentEnd(row, before - 1);
    const parts: Uint8Array[] = [];
    for (const [n, column] of added.entries()) {
      if (after >= 0 || n > 0) parts.push(this.#encode(delimiter));
      parts.push(this.#cell(row, column));
    }
    if (after < 0 && !isLast && added.length > 0) parts.push(this.#encode(delimiter));
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
