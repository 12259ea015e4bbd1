import { looksSeen, type SeenRecord } from './seen-record.ts';
import { columnPlaces, type Table } from './table.ts';

/**
 * Finds the records that stand where they were seen, or where this patch alone would have moved them, and whose
 * hash proves it. On a file that did not move this is all of them, and nothing else of the file is read.
 */
export function findInPlace(seen: Iterable<SeenRecord>, table: Table): Map<SeenRecord, number> {
  const columns = columnPlaces(table.columns);
  const found = new Map<SeenRecord, number>();
  const taken = new Set<number>();
  const all = [...seen];
  for (const placeOf of [(record: SeenRecord) => record.place, (record: SeenRecord) => record.placeAfter]) {
    for (const record of all) {
      const place = placeOf(record);
      if (found.has(record) || taken.has(place) || place < 0 || place >= table.length) continue;
      if (!looksSeen(table.values(place), record, columns)) continue;
      found.set(record, place);
      taken.add(place);
    }
  }
  return found;
}
