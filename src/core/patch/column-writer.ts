import type { CsvDocument } from '../csv/csv-document.ts';
import { findColumns } from './find-columns.ts';
import type { ColumnChange, Patch } from './patch.ts';
import { namedOrder } from './rebase-columns.ts';
import { isPlacing, placements, SeenColumns } from './seen-columns.ts';
import { inOrder, type ValuesByColumn, valueOf } from './table.ts';

/** Writes changes of columns into a document, and knows all along where the columns stand that a patch speaks of. */
export class ColumnWriter {
  readonly #document: CsvDocument;
  readonly #added: ReadonlySet<string>;
  /** The columns that were seen. */
  readonly #names: readonly string[];
  /** The columns of the document by the names that the patch calls them; a number for one that it does not know. */
  readonly #order: (string | number)[];

  constructor(document: CsvDocument, patch: Pick<Patch, 'columns' | 'changes'>) {
    const { columns } = document;
    const seen = SeenColumns.of(patch);
    this.#document = document;
    this.#added = seen?.added ?? new Set();
    const found = seen && findColumns(seen, document);
    this.#names = found?.names ?? columns;
    this.#order = found ? namedOrder(found.places, found.width) : [...columns];
  }

  rename(change: ColumnChange): void {
    if (change.op === 'rename-column') this.#document.renameColumn(this.placeOf(change.column), change.after);
  }

  /** Puts new columns and those that move into their places. */
  place(changes: readonly ColumnChange[]): void {
    for (const { change, from, to } of placements([...this.#order], changes.filter(isPlacing))) {
      if (from === undefined) this.#document.addColumn(to, change.column);
      else {
        this.#document.moveColumn(from, to);
        this.#order.splice(from, 1);
      }
      this.#order.splice(to, 0, change.column);
    }
  }

  delete(change: ColumnChange): void {
    if (change.op !== 'delete-column') return;
    const place = this.placeOf(change.column);
    this.#document.deleteColumn(place);
    this.#order.splice(place, 1);
  }

  /** Where a column of the patch stands now. */
  placeOf(column: string): number {
    return this.#order.indexOf(column);
  }

  /** The values of a new record in the present columns, and behind them. */
  valuesOf(named: ValuesByColumn): string[] {
    const old = Object.entries(named).filter(([name]) => !this.#added.has(name));
    const seen = inOrder(this.#names, Object.fromEntries(old)) ?? [];
    const present = this.#order.map((name) => (typeof name === 'string' ? valueOf(named, name) : ''));
    return [...present, ...seen.slice(this.#names.length)];
  }
}
