import { CorrectedIndex } from './corrected-index.ts';
import { looksSeen, type SeenRecord } from './seen-record.ts';
import type { SeenTable } from './seen-table.ts';

/**
 * Finds the records that stand where they were seen, or where this patch alone would have moved them, and whose
 * hash proves it. On a file that did not move this is all of them, and nothing else of the file is read.
 */
export function findInPlace(seen: Iterable<SeenRecord>, table: SeenTable): Map<SeenRecord, number> {
  const all = [...seen];
  const found = new Map<SeenRecord, number>();
  const taken = new Set<number>();
  for (const placeOf of [(record: SeenRecord) => record.place, (record: SeenRecord) => record.placeAfter]) {
    for (const record of all) {
      const place = placeOf(record);
      if (found.has(record) || taken.has(place) || place < 0 || place >= table.length) continue;
      if (!looksSeen(table.values(place), record, table.places)) continue;
      found.set(record, place);
      taken.add(place);
    }
  }
  if (found.size < all.length) dropContested(all, found, table);
  return found;
}

/**
 * Takes back each find that may as well be another record of the patch, corrected and moved, when that one stands
 * nowhere else: after 1→2 and 2→3 were applied, and one record was added above, the former 1 stands where 2 was.
 */
function dropContested(all: readonly SeenRecord[], found: Map<SeenRecord, number>, table: SeenTable): void {
  const corrected = new CorrectedIndex(table.places);
  for (const record of all) corrected.add(record);
  const contested = new Map<SeenRecord, SeenRecord[]>();
  for (const [record, place] of found) {
    for (const rival of corrected.match(table.values(place))) {
      if (rival === record) continue;
      const others = contested.get(rival) ?? [];
      others.push(record);
      contested.set(rival, others);
    }
  }
  const lost = all.filter((record) => !found.has(record));
  for (const rival of lost) {
    for (const record of contested.get(rival) ?? []) if (found.delete(record)) lost.push(record);
  }
}
