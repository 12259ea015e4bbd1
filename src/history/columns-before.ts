import type { Change } from '../core/patch/patch.ts';
import { NONE } from './place-map.ts';

/** By place here, the place of each column before these changes; `NONE` for a new one. */
export function columnsBefore(
  before: readonly string[],
  here: readonly string[],
  changes: readonly Change[],
): number[] {
  const places = new Map(before.map((name, place) => [name, place]));
  for (const change of changes) {
    const place = change.op === 'rename-column' ? before.indexOf(change.column) : NONE;
    if (change.op === 'rename-column' && place !== NONE) places.set(change.after, place);
  }
  return here.map((name) => places.get(name) ?? NONE);
}
