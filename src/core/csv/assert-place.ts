/** Throws RangeError when there is no such place among records or columns; `last` is the highest one. */
export function assertPlace(place: number, last: number, kind: 'record' | 'column'): void {
  const isThere = Number.isInteger(place) && place >= 0 && place <= last;
  if (!isThere) throw new RangeError(`There is no place ${place} for a ${kind}`);
}
