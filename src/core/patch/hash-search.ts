import { CorrectedIndex } from './corrected-index.ts';
import { recordHash } from './record-hash.ts';
import { addPlace, type Clues, MANY, type Search } from './scan.ts';
import type { SeenRecord } from './seen-record.ts';

/**
 * Finds records by hash anywhere in the file, for data without a key: as they were seen, or with the new
 * values of the patch in place already.
 *
 * Hashing is slow, so a record is hashed only when one of its cells holds a value that the patch names there.
 */
export class HashSearch implements Search {
  readonly #columns: ReadonlyMap<string, number>;
  /** Old values by column: a record without any of them cannot be one that was seen. */
  readonly #clues = new Map<number, Set<string>>();
  /** Anchors of inserts are known by hash alone: then every record is hashed. */
  #withoutClue = false;
  readonly #asSeen = new Map<string, { places: number[]; asked: number }>();
  readonly #corrected: CorrectedIndex;
  readonly #asCorrected = new Map<SeenRecord, number[]>();
  readonly #claims = new Map<number, number>();

  constructor(columns: ReadonlyMap<string, number>) {
    this.#columns = columns;
    this.#corrected = new CorrectedIndex(columns);
  }

  /** Whether any record was asked for. */
  get isAsked(): boolean {
    return this.#asSeen.size > 0;
  }

  get clues(): Clues | undefined {
    if (this.#withoutClue) return undefined;
    const clues = new Map<number, Set<string>>();
    for (const [place, values] of [...this.#clues, ...this.#corrected.clues]) {
      clues.set(place, new Set([...(clues.get(place) ?? []), ...values]));
    }
    return clues;
  }

  ask(seen: SeenRecord): void {
    const wanted = this.#asSeen.get(seen.hash) ?? { places: [], asked: 0 };
    wanted.asked++;
    this.#asSeen.set(seen.hash, wanted);
    this.#noteClue(seen);
    this.#corrected.add(seen);
    this.#asCorrected.set(seen, []);
  }

  visit(values: readonly string[], place: number): void {
    if (this.#withoutClue || this.#hasClue(values))
      this.#claim(this.#asSeen.get(recordHash(values))?.places, place);
    for (const seen of this.#corrected.match(values)) this.#claim(this.#asCorrected.get(seen), place);
  }

  /** Places of the records that may be the one that was seen, as it was or as corrected; twenty at most. */
  placesOf(seen: SeenRecord): readonly number[] {
    const places = [...(this.#asSeen.get(seen.hash)?.places ?? []), ...(this.#asCorrected.get(seen) ?? [])];
    return places.slice(0, MANY);
  }

  /** Whether the patch says of another record, too, that it is this one: then the hash proves nothing. */
  isContested(seen: SeenRecord, place: number): boolean {
    return (this.#asSeen.get(seen.hash)?.asked ?? 0) > 1 || (this.#claims.get(place) ?? 0) > 1;
  }

  #noteClue(seen: SeenRecord): void {
    const [name, old] = oldValues(seen).find(([column]) => this.#columns.has(column)) ?? [];
    const place = name === undefined ? undefined : this.#columns.get(name);
    if (place === undefined || old === undefined) {
      this.#withoutClue = true;
      return;
    }
    this.#clues.set(place, (this.#clues.get(place) ?? new Set()).add(old));
  }

  #hasClue(values: readonly string[]): boolean {
    for (const [place, olds] of this.#clues) if (olds.has(values[place] ?? '')) return true;
    return false;
  }

  #claim(places: number[] | undefined, place: number): void {
    if (places === undefined) return;
    addPlace(places, place);
    this.#claims.set(place, (this.#claims.get(place) ?? 0) + 1);
  }
}

/** What the patch says that a record held, by column. */
function oldValues({ sets, deletion }: SeenRecord): [string, string][] {
  if (sets.length > 0) return sets.map(({ column, before }) => [column, before]);
  return Object.entries(deletion?.before ?? {});
}
