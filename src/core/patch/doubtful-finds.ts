import { restored, type SeenRecord } from './seen-record.ts';
import type { SeenTable } from './seen-table.ts';
import type { TwinSearch } from './twin-search.ts';

/**
 * Records without a key that were found in place and look corrected. Each may be another record, which said the same all along,
 * when the one that was seen still stands elsewhere as it was.
 */
export class DoubtfulFinds {
  readonly #table: SeenTable;
  readonly #twins: TwinSearch;
  /** What the records said before they were corrected. */
  readonly #texts = new Map<SeenRecord, string>();

  constructor(table: SeenTable, twins: TwinSearch) {
    this.#table = table;
    this.#twins = twins;
  }

  /** Takes note of a find, when it looks corrected: what it said before is looked for. */
  add(seen: SeenRecord, place: number): void {
    const values = this.#table.values(place);
    const old = restored(values, seen.sets, this.#table.places);
    if (old === undefined || old.every((value, column) => value === values[column])) return;
    this.#texts.set(seen, this.#twins.askValues(old));
  }

  /**
   * After the search, for each of the finds that may be mistaken, where the record that was seen may stand as it was: more records
   * say what it said than the patch leaves so. `taken` are places that answer to addresses.
   */
  rivals(taken: ReadonlySet<number>): Map<SeenRecord, readonly number[]> {
    const rivals = new Map<SeenRecord, readonly number[]>();
    if (this.#texts.size === 0) return rivals;
    const known = new Map<string, number>();
    for (const place of taken) {
      const text = this.#table.textAt(place);
      known.set(text, (known.get(text) ?? 0) + 1);
    }
    for (const [seen, text] of this.#texts) {
      const left = seen.sets.find(({ twins }) => twins !== undefined)?.twins ?? 0;
      if (this.#twins.count(text) - (known.get(text) ?? 0) > left)
        rivals.set(
          seen,
          this.#twins.placesOf(text).filter((place) => !taken.has(place)),
        );
    }
    return rivals;
  }
}
