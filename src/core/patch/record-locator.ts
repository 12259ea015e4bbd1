import { correctedKey, GivenKeys } from './given-keys.ts';
import { HashSearch } from './hash-search.ts';
import { DoubtfulFinds } from './doubtful-finds.ts';
import { findInPlace } from './in-place.ts';
import { KeySearch } from './key-search.ts';
import { locateByKey } from './locate-by-key.ts';
import { type Location, toLocation } from './location.ts';
import type { InsertChange, Patch, RecordAddress } from './patch.ts';
import { MANY, scan } from './scan.ts';
import { addressText, insertPlaces, looksSeen, type SeenRecord, seenRecords } from './seen-record.ts';
import type { SeenTable } from './seen-table.ts';
import { TwinSearch } from './twin-search.ts';

/** Finds the records that a patch speaks of: in place first, then by key, then by hash, in one pass at most. */
export class RecordLocator {
  readonly #table: SeenTable;
  readonly #seen: ReadonlyMap<string, SeenRecord>;
  readonly #inPlace: ReadonlyMap<SeenRecord, number>;
  readonly #taken: ReadonlySet<number>;
  /** Where this patch's own inserts stand if it was applied already. */
  readonly #insertPlaces: ReadonlyMap<number, InsertChange>;
  readonly #keys: KeySearch | undefined;
  readonly #given: GivenKeys;
  readonly #hashes: HashSearch;
  readonly #twins: TwinSearch;
  readonly #doubtful: DoubtfulFinds;
  /** Finds in place that may be mistaken, and what else they may be. */
  readonly #rivals: ReadonlyMap<SeenRecord, readonly number[]>;
  readonly #locations: ReadonlyMap<SeenRecord, Location>;

  constructor(patch: Patch, table: SeenTable) {
    this.#table = table;
    this.#seen = seenRecords(patch, table);
    this.#inPlace = findInPlace(this.#seen.values(), table);
    this.#taken = new Set(this.#inPlace.values());
    this.#insertPlaces = insertPlaces(patch);
    this.#keys = KeySearch.for(table, patch.key);
    this.#given = new GivenKeys(table);
    this.#hashes = new HashSearch(table.places);
    this.#twins = new TwinSearch(table);
    this.#doubtful = new DoubtfulFinds(table, this.#twins);
    for (const seen of this.#seen.values()) this.#askRecord(seen);
    for (const change of patch.changes) {
      if (change.op === 'insert') this.#askInsert(change);
      else if (change.op === 'delete' && change.twins !== undefined) this.#twins.ask(change);
    }
    const searches = [this.#keys, this.#hashes, this.#twins].filter((search) => search !== undefined);
    scan(
      table,
      searches.filter((search) => search.isAsked),
    );
    this.#rivals = this.#doubtful.rivals(this.#taken);
    const seen = [...this.#seen.values()];
    this.#locations = doubtDoubles(new Map(seen.map((record) => [record, this.#find(record)])));
  }

  /** Where the record with this address is. */
  locate(at: RecordAddress): Location {
    const seen = this.#seen.get(addressText(at));
    return (seen && this.#locations.get(seen)) ?? { kind: 'gone' };
  }

  /** Places of the records with the key of this insert; undefined when it has none, and `countEqual` must tell. */
  sameKey(change: InsertChange): readonly number[] | undefined {
    const key = this.#keys?.textOf(change.after);
    return key === undefined ? undefined : this.#keys?.placesOf(key);
  }

  /** How many records have the text of an insert without a key, or of a deletion with `twins`. */
  countEqual(text: string): number {
    return this.#twins.count(text);
  }

  /** Whether the patch inserts, without a key, a record with this text. */
  isInserted(text: string): boolean {
    return this.#twins.isInserted(text);
  }

  #askRecord(seen: SeenRecord): void {
    if (this.#keys !== undefined) this.#given.addCorrected(this.#keys, seen);
    const key = this.#keyOf(seen);
    const place = this.#inPlace.get(seen);
    if (place !== undefined) {
      if (key === undefined) this.#doubtful.add(seen, place);
      return;
    }
    if (this.#keys === undefined || key === undefined) {
      this.#hashes.ask(seen);
      return;
    }
    this.#keys.ask(key);
    const corrected = correctedKey(this.#keys, seen);
    if (corrected !== undefined) this.#keys.ask(corrected);
  }

  #askInsert(change: InsertChange): void {
    const key = this.#keys?.textOf(change.after);
    if (this.#keys === undefined || key === undefined) {
      this.#twins.ask(change);
      return;
    }
    this.#keys.ask(key);
    this.#given.addInserted(key, change);
  }

  #find(seen: SeenRecord): Location {
    const place = this.#inPlace.get(seen);
    if (place !== undefined) return this.#inDoubt(seen, place);
    const key = this.#keyOf(seen);
    if (this.#keys === undefined || key === undefined) return this.#findByHash(seen);
    return locateByKey(seen, key, {
      keys: this.#keys,
      given: this.#given,
      free: (places) => this.#free(places),
      looksSeen: (at, record) => looksSeen(this.#table.values(at), record, this.#table.places),
    });
  }

  #inDoubt(seen: SeenRecord, place: number): Location {
    const rivals = this.#rivals.get(seen);
    return rivals === undefined ? { kind: 'at', place } : { kind: 'several', places: [place, ...rivals] };
  }

  #keyOf(seen: SeenRecord): string | undefined {
    return seen.key === null ? undefined : this.#keys?.textOf(seen.key);
  }

  #findByHash(seen: SeenRecord): Location {
    const places = this.#free(this.#hashes.placesOf(seen));
    /* Where the contributor saw several equal records, one of them elsewhere may be another of them. */
    const hadTwins = seen.sets.some(({ twins }) => twins !== undefined);
    const doubtful = places.some(
      (place) =>
        hadTwins || this.#hashes.isContested(seen, place) || this.isInserted(this.#table.textAt(place)),
    );
    return doubtful ? { kind: 'several', places } : toLocation(places);
  }

  /** Without the records that answer to another address in their own place, and those this patch inserted itself. */
  #free(places: readonly number[]): readonly number[] {
    if (places.length >= MANY) return places;
    return places.filter((place) => !this.#taken.has(place) && !this.#isOwnInsert(place));
  }

  #isOwnInsert(place: number): boolean {
    const change = this.#insertPlaces.get(place);
    return change !== undefined && this.#table.textOf(change.after) === this.#table.textAt(place);
  }
}

/** Two records that were seen cannot be one now: when they lead to one place, neither is known to be there. */
function doubtDoubles(locations: ReadonlyMap<SeenRecord, Location>): Map<SeenRecord, Location> {
  const counts = new Map<number, number>();
  for (const location of locations.values()) {
    if (location.kind === 'at') counts.set(location.place, (counts.get(location.place) ?? 0) + 1);
  }
  return new Map(
    [...locations].map(([seen, location]): [SeenRecord, Location] => {
      const isDouble = location.kind === 'at' && (counts.get(location.place) ?? 0) > 1;
      return [seen, isDouble ? { kind: 'several', places: [location.place] } : location];
    }),
  );
}
