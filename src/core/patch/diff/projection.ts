import type { Table } from '../table.ts';

/** Some columns of a table, in a given order and under given names; the extra cells of long records come after. */
export class Projection implements Table {
  readonly columns: readonly string[];
  readonly #table: Table;
  readonly #places: readonly number[];
  readonly #width: number;

  /** `width` is how many cells of a record are no extra ones. */
  constructor(
    table: Table,
    { columns, places, width }: { columns: readonly string[]; places: readonly number[]; width: number },
  ) {
    this.columns = columns;
    this.#table = table;
    this.#places = places;
    this.#width = width;
  }

  get length(): number {
    return this.#table.length;
  }

  values(n: number): readonly string[] {
    const values = this.#table.values(n);
    return [...this.#places.map((place) => values[place] ?? ''), ...values.slice(this.#width)];
  }

  columnValues(column: number): Generator<string> {
    return this.#table.columnValues(this.#places[column] ?? -1);
  }
}
