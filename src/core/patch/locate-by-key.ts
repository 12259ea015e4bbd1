import { correctedKey, type GivenKeys } from './given-keys.ts';
import type { KeySearch } from './key-search.ts';
import { type Location, toLocation } from './location.ts';
import type { SeenRecord } from './seen-record.ts';

/** What locating by key asks of the file. */
export interface KeyedFile {
  keys: KeySearch;
  given: GivenKeys;
  /** Leaves out the places that are known to be other records. */
  free: (places: readonly number[]) => readonly number[];
  looksSeen: (place: number, seen: SeenRecord) => boolean;
}

/**
 * Finds a record by its key, or by the key that the patch corrects it to, which it may have already.
 *
 * A key that the patch itself gives to another record is believed only with the hash: after a chain such as
 * A→B, B→C was applied, B leads to the wrong record, and correcting that one would write what nobody proposed.
 */
export function locateByKey(seen: SeenRecord, key: string, file: KeyedFile): Location {
  const places = file.free(file.keys.placesOf(key));
  if (places.length > 1) return { kind: 'several', places };
  const corrected = correctedKey(file.keys, seen);
  const moved = corrected === undefined ? [] : file.free(file.keys.placesOf(corrected));
  const proven = [...places, ...moved].filter((place) => file.looksSeen(place, seen));
  if (proven.length > 0) return toLocation(proven);
  const [place] = places;
  if (place !== undefined) return believeKey(key, place, file);
  const doubtful = corrected !== undefined && file.given.count(corrected) > 1;
  return doubtful && moved.length > 0 ? { kind: 'several', places: moved } : toLocation(moved);
}

function believeKey(key: string, place: number, { given }: KeyedFile): Location {
  if (given.count(key) === 0) return { kind: 'at', place };
  return given.isInserted(key, place) ? { kind: 'gone' } : { kind: 'several', places: [place] };
}
