import { looksSeen, type SeenRecord } from './seen-record.ts';

/** How many records with one and the same new value are tried on each record that holds it. */
const TRIED = 16;

/** Tells which of a patch's records a record of the file may be, with its corrections in place already. */
export class CorrectedIndex {
  readonly #columns: ReadonlyMap<string, number>;
  /** Records of the patch by the column and new value of one correction. */
  readonly #byValue = new Map<number, Map<string, SeenRecord[]>>();

  constructor(columns: ReadonlyMap<string, number>) {
    this.#columns = columns;
  }

  add(seen: SeenRecord): void {
    for (const { column, after } of seen.sets) {
      const place = this.#columns.get(column);
      if (place === undefined) continue;
      const values = this.#byValue.get(place) ?? new Map<string, SeenRecord[]>();
      this.#byValue.set(place, values);
      const others = values.get(after);
      if (others === undefined) values.set(after, [seen]);
      // Each of them is tried on each record with that value: a thousand would make the search a product.
      else if (others.length < TRIED) others.push(seen);
      else continue;
      return;
    }
  }

  /** The records of the patch that look like this one once corrected. */
  match(values: readonly string[]): SeenRecord[] {
    const matches: SeenRecord[] = [];
    for (const [column, byValue] of this.#byValue) {
      for (const seen of byValue.get(values[column] ?? '') ?? []) {
        if (looksSeen(values, seen, this.#columns)) matches.push(seen);
      }
    }
    return matches;
  }
}
