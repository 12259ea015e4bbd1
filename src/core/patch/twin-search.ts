import type { DeleteChange, InsertChange } from './patch.ts';
import { addPlace, type Clues, type Search } from './scan.ts';
import type { SeenTable } from './seen-table.ts';

/** Counts the records that are equal, in every cell that is compared, to one that the patch inserts, deletes or corrects. */
export class TwinSearch implements Search {
  readonly #table: SeenTable;
  readonly #asked: (readonly string[])[] = [];
  readonly #inserted = new Set<string>();
  readonly #found = new Map<string, { count: number; places: number[] }>();

  constructor(table: SeenTable) {
    this.#table = table;
  }

  /** Whether any record was asked for. */
  get isAsked(): boolean {
    return this.#asked.length > 0;
  }

  /** The values of one column: the one with the longest texts, which are the least often equal by chance. */
  get clues(): Clues | undefined {
    const { compared } = this.#table;
    const lengths = compared.map((column) =>
      this.#asked.reduce((sum, values) => sum + (values[column] ?? '').length, 0),
    );
    const column = compared[lengths.indexOf(lengths.reduce((most, each) => Math.max(most, each), 0))];
    return column === undefined
      ? undefined
      : new Map([[column, new Set(this.#asked.map((values) => values[column] ?? ''))]]);
  }

  ask(change: InsertChange | DeleteChange): void {
    const named = change.op === 'insert' ? change.after : change.before;
    const [values, text] = [this.#table.valuesOf(named), this.#table.textOf(named)];
    if (values === undefined || text === undefined) return;
    if (change.op === 'insert') this.#inserted.add(text);
    this.#ask(values, text);
  }

  /** Asks for the records that are equal to the one at this place. */
  askPlace(place: number): void {
    const values = this.#table.values(place);
    this.#ask(values, this.#table.textAt(place, values));
  }

  /** Asks for the records with these values, and nothing in columns that the patch adds; returns their text. */
  askValues(values: readonly string[]): string {
    const text = this.#table.textOfSeen(values);
    this.#ask(values, text);
    return text;
  }

  visit(values: readonly string[], place: number): void {
    const text = this.#table.textAt(place, values);
    const found = this.#found.get(text);
    if (found === undefined) return;
    found.count++;
    addPlace(found.places, place);
  }

  /** How many records have this text; 0 when none with it was asked for. */
  count(text: string): number {
    return this.#found.get(text)?.count ?? 0;
  }

  /** Where they stand, the first twenty. */
  placesOf(text: string): readonly number[] {
    return this.#found.get(text)?.places ?? [];
  }

  /** Whether an insert that was asked for has this text. */
  isInserted(text: string): boolean {
    return this.#inserted.has(text);
  }

  #ask(values: readonly string[], text: string): void {
    this.#asked.push(values);
    this.#found.set(text, { count: 0, places: [] });
  }
}
