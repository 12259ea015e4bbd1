import { longestRise } from './longest-rise.ts';
import type { Matching } from './matching.ts';

/** Two records that are one, by their places. */
export interface Pair {
  inA: number;
  inB: number;
}

/** The most pairs that stand in one order in both versions; the records of all other pairs have moved. */
export function* backboneOf(matching: Matching): Generator<Pair> {
  for (const inB of longestRise(matching.placesInA)) yield { inA: matching.placeInA(inB), inB };
}
