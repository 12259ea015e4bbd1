/** Where a record that was seen is now; places are 0-based. */
export type Location =
  | { kind: 'at'; place: number }
  | { kind: 'gone' }
  /** More than one may be it, or one that nothing proves. */
  | { kind: 'several'; places: readonly number[] };

/** The location that these candidates amount to. */
export function toLocation(places: readonly number[]): Location {
  const [place] = places;
  if (place === undefined) return { kind: 'gone' };
  return places.length === 1 ? { kind: 'at', place } : { kind: 'several', places };
}
