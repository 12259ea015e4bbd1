import type { DeleteChange, InsertChange } from './patch.ts';
import type { Clues, Search } from './scan.ts';
import { inOrder, recordText, type Table } from './table.ts';

/** Counts the records that are equal, in every cell, to one that the patch inserts, or deletes one of. */
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
    const text = recordText(values);
    if (change.op === 'insert') this.#inserted.add(text);
    this.#asked.push(values);
    this.#counts.set(text, 0);
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
