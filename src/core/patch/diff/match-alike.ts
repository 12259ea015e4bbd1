import { backboneOf, type Pair } from './backbone.ts';
import type { Matching } from './matching.ts';

/** How far a record may have slipped between its neighbours. */
const WINDOW = 32;

/** Tells whether two records, by their values, are two versions of one. */
export type Likeness = (a: readonly string[], b: readonly string[]) => boolean;

/** Pairs records that are left between the same two neighbours and are alike, in order. Linear in the records left. */
export function matchAlike(matching: Matching, isAlike: Likeness): void {
  const { a, b } = matching;
  const left = { inA: [...matching.leftInA()], inB: [...matching.leftInB()] };
  if (left.inA.length === 0 || left.inB.length === 0) return;
  let [i, j] = [0, 0];
  for (const end of [...backboneOf(matching), { inA: a.length, inB: b.length }]) {
    const [fromA, fromB] = [i, j];
    while ((left.inA[i] ?? end.inA) < end.inA) i++;
    while ((left.inB[j] ?? end.inB) < end.inB) j++;
    if (i === fromA || j === fromB) continue;
    const gap = { inA: left.inA.slice(fromA, i), inB: left.inB.slice(fromB, j) };
    for (const pair of alikeInGap(
      gap,
      ({ inA, inB }) => isAlike(a.values(inA), b.values(inB)) && matching.canPair(inA, inB),
    ))
      matching.pair(pair.inA, pair.inB);
  }
}

/** Goes down both lists at once; where two are not alike, on to the nearest two that are. */
function* alikeInGap(
  { inA, inB }: { inA: readonly number[]; inB: readonly number[] },
  isAlike: (pair: Pair) => boolean,
): Generator<Pair> {
  const pairAt = (i: number, j: number): Pair | undefined => {
    const [placeA, placeB] = [inA[i], inB[j]];
    if (placeA === undefined || placeB === undefined) return undefined;
    const pair = { inA: placeA, inB: placeB };
    return isAlike(pair) ? pair : undefined;
  };
  for (let [i, j] = [0, 0]; i < inA.length && j < inB.length; i++, j++) {
    for (let slip = 0; slip < WINDOW; slip++) {
      const shorter = pairAt(i + slip, j);
      const longer = shorter ?? pairAt(i, j + slip);
      if (longer === undefined) continue;
      if (shorter === undefined) j += slip;
      else i += slip;
      yield longer;
      break;
    }
  }
}

/** Without a key: at least half of the cells that say something are the same. */
export function areHalfEqual(a: readonly string[], b: readonly string[]): boolean {
  let [equal, filled] = [0, 0];
  for (let column = 0; column < Math.max(a.length, b.length); column++) {
    const [one = '', other = ''] = [a[column], b[column]];
    if (one === '' && other === '') continue;
    filled++;
    if (one === other) equal++;
  }
  return equal > 0 && equal * 2 >= filled;
}
