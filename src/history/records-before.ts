import type { Change, DeleteChange, InsertChange } from '../core/patch/patch.ts';
import { NONE, PlaceMap } from './place-map.ts';

/** Which records of `before` became which of `here`. */
export interface Move {
  changes: readonly Change[];
  /** Records that were taken out and put in elsewhere. */
  moved: ReadonlyMap<InsertChange, DeleteChange>;
}

/** Where each record stood before these changes. Throws RangeError when they do not lead from so many records to so many. */
export function recordsBefore(before: number, here: number, move: Move): PlaceMap {
  const records = new PlaceMap(partsOf(before, move));
  if (records.length !== here)
    throw new RangeError(`The changes lead to ${records.length} records, not ${here}`);
  return records;
}

/** The records here in order, as runs of places before. */
function* partsOf(before: number, { changes, moved }: Move): Generator<{ to: number; length: number }> {
  const arrivals = arrivalsOf(changes, moved);
  const departed = new Set(changes.flatMap((each) => (each.op === 'delete' ? [each.at.record - 1] : [])));
  const events = [...new Set([...arrivals.keys(), ...departed])].sort((a, b) => a - b);
  let next = 0;
  for (const place of events) {
    if (place > next) yield { to: next, length: place - next };
    if (place >= 0 && !departed.has(place)) yield { to: place, length: 1 };
    for (const to of arrivals.get(place) ?? []) yield { to, length: 1 };
    next = place + 1;
  }
  yield { to: next, length: before - next };
}

/** By the place they come in behind, -1 for the start, where records came from; `NONE` for a new one. */
function arrivalsOf(changes: readonly Change[], moved: Move['moved']): Map<number, number[]> {
  const arrivals = new Map<number, number[]>();
  for (const change of changes) {
    if (change.op !== 'insert') continue;
    const follows = (change.at?.record ?? 0) - 1;
    const from = moved.get(change)?.at.record;
    const others = arrivals.get(follows);
    const record = from === undefined ? NONE : from - 1;
    if (others === undefined) arrivals.set(follows, [record]);
    else others.push(record);
  }
  return arrivals;
}
