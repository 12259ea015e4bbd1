import type { DeleteChange, InsertChange } from './patch.ts';
import type { Clues, Search } from './scan.ts';
import { inOrder, recordText, type Table } from './table.ts';

/** Counts the records that are equal, in every cell, to one that the patch inserts, deletes or corrects. */
export class TwinSearch implements Search {
  readonly #columns: readonly string[];
  readonly #asked: (readonly string[])[] = [];
  readonly #inserted = new Set<string>();
  readonly #counts = new Map<string, number>();

  constructor({ columns }: Pick<Table, 'columns'>) {
    this.#columns = columns;
  }

  /** Whether any record was asked for. */
  get isAsked(): boolean {
    return this.#asked.length > 0;
  }

  /** The values of one column: the one with the longest texts, which are the least often equal by chance. */
  get clues(): Clues {
    const lengths = this.#columns.map((_, column) =>
      this.#asked.reduce((sum, values) => sum + (values[column] ?? '').length, 0),
    );
    const column = lengths.indexOf(Math.max(...lengths));
    return new Map([[column, new Set(this.#asked.map((values) => values[column] ?? ''))]]);
  }

  ask(change: InsertChange | DeleteChange): void {
    const values = inOrder(this.#columns, change.op === 'insert' ? change.after : change.before);
    if (values === undefined) return;
    if (change.op === 'insert') this.#inserted.add(recordText(values));
    this.askValues(values);
  }

  /** Asks for the records with these values, in the order of the columns. */
  askValues(values: readonly string[]): void {
    this.#asked.push(values);
    this.#counts.set(recordText(values), 0);
  }

  visit(values: readonly string[]): void {
    const text = recordText(values);
    const count = this.#counts.get(text);
    if (count !== undefined) this.#counts.set(text, count + 1);
  }

  /** How many records have this `recordText`; 0 when none with it was asked for. */
  count(text: string): number {
    return this.#counts.get(text) ?? 0;
  }

  /** Whether an insert that was asked for has this `recordText`. */
  isInserted(text: string): boolean {
    return this.#inserted.has(text);
  }
}
