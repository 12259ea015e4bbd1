import { addPlace, type Search } from './scan.ts';
import { columnPlaces, type Table, type ValuesByColumn, valueOf } from './table.ts';

/** Finds the records that hold certain values in the key columns. */
export class KeySearch implements Search {
  readonly #key: readonly string[];
  readonly #places: readonly number[];
  readonly #found = new Map<string, number[]>();

  private constructor(key: readonly string[], places: readonly number[]) {
    this.#key = key;
    this.#places = places;
  }

  /** A search by these key columns; undefined when there is no key or the file lacks one of its columns. */
  static for(table: Table, key: readonly string[]): KeySearch | undefined {
    const columns = columnPlaces(table.columns);
    const places = key.flatMap((name) => columns.get(name) ?? []);
    return key.length > 0 && places.length === key.length ? new KeySearch(key, places) : undefined;
  }

  /** Whether any key was asked for. */
  get isAsked(): boolean {
    return this.#found.size > 0;
  }

  /** The key of a record as one text; undefined when it is blank, which names nothing. */
  textOf(values: ValuesByColumn): string | undefined {
    const cells = this.#key.map((name) => valueOf(values, name));
    return cells.every((cell) => cell.trim() === '') ? undefined : keyText(cells);
  }

  ask(text: string): void {
    if (!this.#found.has(text)) this.#found.set(text, []);
  }

  visit(values: readonly string[], place: number): void {
    const [column = 0] = this.#places;
    // One column is the usual case, and needs no new string for each of a million records.
    const text =
      this.#places.length === 1
        ? (values[column] ?? '')
        : keyText(this.#places.map((at) => values[at] ?? ''));
    const places = this.#found.get(text);
    if (places !== undefined) addPlace(places, place);
  }

  /** Places of the records with a key that was asked for, the first twenty. */
  placesOf(text: string): readonly number[] {
    return this.#found.get(text) ?? [];
  }
}

function keyText(cells: readonly string[]): string {
  return cells.length === 1 ? (cells[0] ?? '') : JSON.stringify(cells);
}
