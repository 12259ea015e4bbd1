import { NONE } from './place-map.ts';
import type { Difference } from './step.ts';
import type { History, Version } from './version.ts';

/** Where the records and columns of a version stand in the newest one; `NONE` for those that are gone. */
export interface HeadPlaces {
  version: Version;
  records: Int32Array;
  columns: Int32Array;
}

/** The versions that hold a table, newest first, with where their records are now. Only those still needed are kept in memory. */
export function* headPlaces({ versions }: History): Generator<HeadPlaces> {
  const waiting = new Map<string, Pick<HeadPlaces, 'records' | 'columns'>>();
  const sizes = new Map(versions.map(({ id, content }) => [id, content]));
  let isHead = true;
  for (const version of versions) {
    if (version.content.kind !== 'table') continue;
    const { records, columns } = version.content;
    const places = waiting.get(version.id) ?? fresh(records, columns.length, isHead);
    isHead = false;
    waiting.delete(version.id);
    yield { version, ...places };
    for (const { base, difference } of version.steps) {
      const size = sizes.get(base);
      if (difference === undefined || size?.kind !== 'table') continue;
      const before = waiting.get(base) ?? fresh(size.records, size.columns.length, false);
      waiting.set(base, before);
      passOn(places, before, difference);
    }
  }
}

function fresh(records: number, columns: number, isHead: boolean): Pick<HeadPlaces, 'records' | 'columns'> {
  return { records: row(records, isHead), columns: row(columns, isHead) };
}

function row(length: number, isHead: boolean): Int32Array {
  const places = new Int32Array(length).fill(NONE);
  return isHead ? places.map((_, place) => place) : places;
}

/** What another version has passed on already stays. */
function passOn(
  here: Pick<HeadPlaces, 'records' | 'columns'>,
  before: Pick<HeadPlaces, 'records' | 'columns'>,
  { records, columns }: Difference,
): void {
  for (const { from, to, length } of records.runs) {
    for (let step = 0; step < length; step++)
      if (before.records[to + step] === NONE) before.records[to + step] = here.records[from + step] ?? NONE;
  }
  for (const [column, place] of columns.entries())
    if (before.columns[place] === NONE) before.columns[place] = here.columns[column] ?? NONE;
}
