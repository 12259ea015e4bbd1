import type { DeleteChange, InsertChange, Patch, RecordAddress, SetChange } from './patch.ts';
import { isColumnChange } from './is-column-change.ts';
import { recordHash } from './record-hash.ts';
import type { SeenTable } from './seen-table.ts';
import type { ValuesByColumn } from './table.ts';

/** All that a patch says of one record of the version its contributor saw. */
export interface SeenRecord {
  /** 0-based place in that version. */
  place: number;
  /** Where it stands when this patch, and nothing else, has been applied. */
  placeAfter: number;
  key: ValuesByColumn | null;
  hash: string;
  sets: SetChange[];
  deletion: DeleteChange | undefined;
}

/**
 * Groups what a patch says by record, anchors of inserts included, by `addressText`. Not by number: a draft may hold
 * changes from two versions of the file, in which one number is two records.
 */
export function seenRecords(patch: Patch, table: SeenTable): Map<string, SeenRecord> {
  const shiftAt = shifts(patch);
  const seen = new Map<string, SeenRecord>();
  for (const change of patch.changes) {
    if (isColumnChange(change) || change.at === null) continue;
    const { record, key } = change.at;
    const address = addressText(change.at);
    const known = seen.get(address);
    const place = record - 1;
    const entry = known ?? {
      place,
      placeAfter: place + shiftAt(record),
      key,
      hash: table.hashOf(change.at),
      sets: [],
      deletion: undefined,
    };
    if (change.op === 'set') entry.sets.push(change);
    if (change.op === 'delete') entry.deletion = change;
    seen.set(address, entry);
  }
  return seen;
}

/** One text for an address, whatever the order of its key columns: changes with the same one speak of the same record. */
export function addressText({ record, key, hash }: RecordAddress): string {
  return JSON.stringify([record, hash, key && Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** The inserts of a patch by the 0-based place they take when this patch, and nothing else, has been applied. */
export function insertPlaces(patch: Patch): Map<number, InsertChange> {
  const shiftAt = shifts(patch);
  const removed = new Set(
    patch.changes.flatMap((change) => (change.op === 'delete' ? [change.at.record] : [])),
  );
  const behind = new Map<number, number>();
  const places = new Map<number, InsertChange>();
  for (const change of patch.changes) {
    if (change.op !== 'insert') continue;
    const anchor = change.at?.record ?? 0;
    const order = behind.get(anchor) ?? 0;
    behind.set(anchor, order + 1);
    places.set(anchor + shiftAt(anchor) + order - (removed.has(anchor) ? 1 : 0), change);
  }
  return places;
}

/** How far a record of the seen version moves when the patch is applied: inserts before it less deletes before it. */
function shifts(patch: Patch): (record: number) => number {
  const steps = patch.changes.flatMap((change) => {
    if (change.op !== 'insert' && change.op !== 'delete') return [];
    return [{ record: change.at?.record ?? 0, by: change.op === 'insert' ? 1 : -1 }];
  });
  steps.sort((a, b) => a.record - b.record);
  const totals = [0];
  for (const [index, step] of steps.entries()) totals.push((totals[index] ?? 0) + step.by);
  return (record) => totals[countBelow(steps, record)] ?? 0;
}

function countBelow(steps: readonly { record: number }[], record: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.record ?? Infinity) < record) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * These values with the old one in each cell that the changes set; undefined when a cell holds neither its old nor
 * its new value.
 */
export function restored(
  values: readonly string[],
  sets: readonly SetChange[],
  columns: ReadonlyMap<string, number>,
): string[] | undefined {
  const old = [...values];
  for (const { column, before, after } of sets) {
    const place = columns.get(column);
    if (place === undefined) continue;
    const cell = values[place] ?? '';
    if (cell !== before && cell !== after) return undefined;
    old[place] = before;
  }
  return old;
}

/** Tells whether these values are the record that was seen, except that each cell the patch sets may be corrected already. */
export function looksSeen(
  values: readonly string[],
  seen: SeenRecord,
  columns: ReadonlyMap<string, number>,
): boolean {
  const old = restored(values, seen.sets, columns);
  return old !== undefined && recordHash(old) === seen.hash;
}
