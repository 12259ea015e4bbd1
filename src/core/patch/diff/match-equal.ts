import { recordText } from '../table.ts';
import { type Matching, NONE } from './matching.ts';

/** Pairs records with equal values wherever they stand; of several equal ones the first with the first. */
export function matchEqual(matching: Matching): void {
  const { a, b } = matching;
  const places = new Map<string, number[]>();
  for (const place of matching.leftInA()) {
    const text = recordText(a.values(place));
    const equals = places.get(text);
    if (equals === undefined) places.set(text, [place]);
    else equals.push(place);
  }
  for (const equals of places.values()) equals.reverse();
  for (const place of matching.leftInB()) {
    const inA = places.get(recordText(b.values(place)))?.pop() ?? NONE;
    if (inA !== NONE) matching.pair(inA, place, true);
  }
}
