import { addPlace, type Clues, type Search } from './scan.ts';
import type { SeenTable } from './seen-table.ts';
import { type ValuesByColumn, valueOf } from './table.ts';

/** Finds the records that hold certain values in the key columns. */
export class KeySearch implements Search {
  readonly #key: readonly string[];
  readonly #places: readonly number[];
  readonly #found = new Map<string, number[]>();
  /** The asked values of the first key column. */
  readonly #firsts = new Set<string>();

  private constructor(key: readonly string[], places: readonly number[]) {
    this.#key = key;
    this.#places = places;
  }

  /** A search by these key columns; undefined when there is no key or the file lacks one of its columns. */
  static for(table: SeenTable, key: readonly string[]): KeySearch | undefined {
    const places = key.flatMap((name) => table.places.get(name) ?? []);
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

  get clues(): Clues {
    return new Map([[this.#places[0] ?? -1, this.#firsts]]);
  }

  /** Asks for the records with this `textOf`. */
  ask(text: string): void {
    if (this.#found.has(text)) return;
    this.#found.set(text, []);
    this.#firsts.add(firstOf(text, this.#places.length));
  }

  visit(values: readonly string[], place: number): void {
    const places = this.#found.get(keyText(this.#places.map((at) => values[at] ?? '')));
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

/** The value of the first key column in a key's text. */
function firstOf(text: string, columns: number): string {
  if (columns === 1) return text;
  const cells: unknown = JSON.parse(text);
  return Array.isArray(cells) ? String(cells[0]) : '';
}
