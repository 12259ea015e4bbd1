/** The place of a record among those shown, from 0; undefined when it is not. All records are shown when nothing is said. */
export function placeIn(shown: ArrayLike<number> | undefined, record: number): number | undefined {
  if (shown === undefined) return record;
  for (let place = 0; place < shown.length; place++) if (shown[place] === record) return place;
  return undefined;
}
