import type { Patch } from '../core/patch/patch.ts';
import { listChanges } from '../deliver/change-list.ts';
import { type Box, boxesIn, withTicks } from './boxes-in.ts';

/** What the boxes in a proposal's body say of the changes of its patch; numbers are places in `patch.changes`. */
export interface TickedChanges {
  accepted: number[];
  refused: number[];
  /** Changes without an item under their record: it was deleted, moved, reworded, or never listed. */
  missing: number[];
  /** Changes whose items read the same, and are too many or not all in one state. */
  ambiguous: number[];
  /** What stands beside boxes that belong to no change: nobody knows what ticking them means. The first twenty. */
  strangers: string[];
}

const MOST_STRANGERS = 20;

/**
 * Reads the boxes of a body that anybody may have edited. A box counts for a change only when beside it stands, under the same
 * heading and word by word, what `listChanges` says of that change: what a moderator saw there is what the patch does.
 */
export function tickedChanges(body: string, patch: Patch): TickedChanges {
  const places = placesByItem(patch);
  const found = new Map<string, Box[]>();
  const strangers: string[] = [];
  for (const box of boxesIn(body)) {
    const name = nameOf(box.heading, box.text);
    const same = found.get(name);
    if (same !== undefined) same.push(box);
    else if (places.has(name)) found.set(name, [box]);
    else if (strangers.length < MOST_STRANGERS) strangers.push(box.text.slice(0, 200));
  }
  const ticked: TickedChanges = { accepted: [], refused: [], missing: [], ambiguous: [], strangers };
  for (const [name, indexes] of places)
    ticked[stateOf(found.get(name) ?? [], indexes.length)].push(...indexes);
  return ticked;
}

/** Whether every box belongs to a change and every change has its box. */
export function isSure({ missing, ambiguous, strangers }: TickedChanges): boolean {
  return missing.length + ambiguous.length + strangers.length === 0;
}

/** The body that was made of a patch, with the boxes of these changes unticked. */
export function untick(body: string, patch: Patch, refused: readonly number[]): string {
  const wanted = new Set(refused);
  const places = placesByItem(patch);
  return withTicks(body, ({ heading, text, isTicked }) => {
    const indexes = places.get(nameOf(heading, text)) ?? [];
    return isTicked && !indexes.some((index) => wanted.has(index));
  });
}

/** Where the changes are that an item stands for: one, but for records that are added twice. */
function placesByItem(patch: Patch): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, change] of patch.changes.entries()) {
    const [group] = listChanges({ ...patch, changes: [change] });
    const [box] = boxesIn(`${group?.heading ?? ''}\n\n${group?.items[0] ?? ''}`);
    if (box === undefined) throw new TypeError('Each change is listed with a box');
    const name = nameOf(box.heading, box.text);
    places.set(name, [...(places.get(name) ?? []), index]);
  }
  return places;
}

function nameOf(heading: string, text: string): string {
  return `${heading}\n${text}`;
}

function stateOf(boxes: readonly Box[], expected: number): Exclude<keyof TickedChanges, 'strangers'> {
  if (boxes.length < expected) return 'missing';
  if (boxes.length > expected) return 'ambiguous';
  if (boxes.every(({ isTicked }) => isTicked)) return 'accepted';
  return boxes.some(({ isTicked }) => isTicked) ? 'ambiguous' : 'refused';
}
