import type { InsertChange } from './patch.ts';
import { addPlace, type Search } from './scan.ts';
import { inOrder, recordText } from './table.ts';

/** Finds records that are equal, in every cell, to one the patch inserts. */
export class TwinSearch implements Search {
  readonly #columns: readonly string[];
  /** First cells: most records are told apart by theirs alone. */
  readonly #firsts = new Set<string>();
  readonly #found = new Map<string, number[]>();

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  /** Whether any insert was asked for. */
  get isAsked(): boolean {
    return this.#found.size > 0;
  }

  ask(change: InsertChange): void {
    const values = inOrder(this.#columns, change.after);
    if (values === undefined) return;
    this.#firsts.add(values[0] ?? '');
    this.#found.set(recordText(values), []);
  }

  visit(values: readonly string[], place: number): void {
    if (!this.#firsts.has(values[0] ?? '')) return;
    const places = this.#found.get(recordText(values));
    if (places !== undefined) addPlace(places, place);
  }

  /** Places of the records equal to these values, the first twenty; none when no insert with them was asked for. */
  placesOf(values: readonly string[]): readonly number[] {
    return this.#found.get(recordText(values)) ?? [];
  }

  /** Whether an insert that was asked for has these values. */
  isAskedFor(values: readonly string[]): boolean {
    return this.#found.has(recordText(values));
  }
}
