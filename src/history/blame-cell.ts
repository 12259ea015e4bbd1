import { cellChangeIn } from './own-changes.ts';
import { NONE } from './place-map.ts';
import type { Step } from './step.ts';
import type { History, Version } from './version.ts';

/** A cell of a version; places are 0-based. */
export interface CellPlace {
  /** Id of the version. */
  version: string;
  record: number;
  column: number;
}

/** Something that happened to a cell, and the version in which it did. */
export type CellEvent =
  | { kind: 'changed'; version: Version; before: string; after: string }
  | { kind: 'record-added'; version: Version }
  | { kind: 'column-added'; version: Version }
  /** The file was added with it. */
  | { kind: 'file-added'; version: Version }
  /** It is older than, or came with, a version of which nobody can say what it changed. */
  | { kind: 'unclear'; version: Version }
  /** It is as old as the oldest version that was read, or older. */
  | { kind: 'unread'; version: Version };

/** What happened to a cell, newest first; the last event is how it came about, as far as it is known. */
export interface CellBlame {
  /** The latest: who to thank for what the cell says now. */
  latest: CellEvent;
  events: readonly CellEvent[];
}

/**
 * Who made a cell what it is, and what it was before. As `git blame` does, each version passes the cell on to a parent in
 * which it is the same. Undefined when the version was not read or has no such cell.
 */
export function blameCell(history: History, place: CellPlace): CellBlame | undefined {
  const events: CellEvent[] = [];
  for (const event of eventsOf(history, place)) events.push(event);
  const [latest] = events;
  return latest === undefined ? undefined : { latest, events };
}

function* eventsOf({ versions }: History, place: CellPlace): Generator<CellEvent> {
  const known = new Map(versions.map((version) => [version.id, version]));
  let at: CellPlace | undefined = place;
  let last = known.get(place.version);
  if (last === undefined || !hasCell(last, place)) return;
  while (at !== undefined) {
    const version = known.get(at.version);
    if (version === undefined) return yield { kind: 'unread', version: last };
    last = version;
    const passed: Passing = passOn(version, at);
    if (passed.event !== undefined) yield passed.event;
    at = passed.to;
  }
}

/** What a version did to a cell, and which cell of which earlier version it was before. */
interface Passing {
  event?: CellEvent;
  to?: CellPlace;
}

function passOn(version: Version, at: CellPlace): Passing {
  const followed = version.steps.map((step) => follow(step, at));
  const same = followed.find((each) => each.kind === 'same');
  if (same !== undefined) return { to: same.to };
  const changed = followed.find((each) => each.kind === 'changed');
  if (changed !== undefined) {
    const { before, after, to } = changed;
    return { event: { kind: 'changed', version, before, after }, to };
  }
  if (followed.length === 0) return { event: { kind: 'file-added', version } };
  if (followed.some(({ kind }) => kind === 'unclear')) return { event: { kind: 'unclear', version } };
  const isNewRecord = followed.every(({ kind }) => kind === 'no-record');
  return { event: { kind: isNewRecord ? 'record-added' : 'column-added', version } };
}

/** What a cell is in the base of a step. */
type Followed =
  | { kind: 'same'; to: CellPlace }
  | { kind: 'changed'; to: CellPlace; before: string; after: string }
  | { kind: 'no-record' | 'no-column' | 'unclear' };

function follow({ base, difference }: Step, at: CellPlace): Followed {
  if (difference === undefined) return { kind: 'unclear' };
  const record = difference.records.at(at.record);
  const column = difference.columns[at.column] ?? NONE;
  if (record === NONE) return { kind: 'no-record' };
  if (column === NONE) return { kind: 'no-column' };
  const to = { version: base, record, column };
  const change = cellChangeIn(difference, at);
  return change === undefined
    ? { kind: 'same', to }
    : { kind: 'changed', to, before: change.before, after: change.after };
}

function hasCell({ content }: Version, { record, column }: CellPlace): boolean {
  if (content.kind !== 'table') return false;
  return record >= 0 && record < content.records && column >= 0 && column < content.columns.length;
}
