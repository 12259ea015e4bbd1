import type { Table } from './table.ts';

/** Values by the place of their column: a record that holds none of them there is no answer. */
export type Clues = ReadonlyMap<number, ReadonlySet<string>>;

/** One question asked of every record of a file. */
export interface Search {
  /** What an answer must hold, one of these at least; undefined when only the whole record can tell. */
  readonly clues: Clues | undefined;
  visit(values: readonly string[], place: number): void;
}

/** With clues in more columns than this, reading whole records is less work than reading the columns. */
const COLUMNS = 6;

/** Answers all the searches in one pass, in which whole records are read only where a column gives a clue. */
export function scan(table: Table, searches: readonly Search[]): void {
  if (searches.length === 0) return;
  for (const place of candidates(table, searches)) {
    const values = table.values(place);
    for (const search of searches) search.visit(values, place);
  }
}

function candidates(table: Table, searches: readonly Search[]): Iterable<number> {
  const clues = searches.flatMap((search) => [...(search.clues ?? [[-1, new Set<string>()] as const])]);
  const columns = new Set(clues.map(([column]) => column));
  if (columns.has(-1) || columns.size > COLUMNS) return Array(table.length).keys();
  const marked = new Uint8Array(table.length);
  let count = 0;
  for (const column of columns) {
    const wanted = clues.flatMap(([at, values]) => (at === column ? [values] : []));
    count += markHolding(table, { column, wanted }, marked);
    // Values that most records have are no clues: the other columns need not be read for them.
    if (count > table.length / 2) return Array(table.length).keys();
  }
  return placesOf(marked);
}

/** Marks the records that hold one of these values in the column; returns how many were not marked before. */
function markHolding(
  table: Table,
  { column, wanted }: { column: number; wanted: readonly ReadonlySet<string>[] },
  marked: Uint8Array,
): number {
  let [place, count] = [0, 0];
  for (const value of table.columnValues(column)) {
    if (marked[place] === 0 && wanted.some((values) => values.has(value))) {
      marked[place] = 1;
      count++;
    }
    place++;
  }
  return count;
}

function* placesOf(marked: Uint8Array): Generator<number> {
  for (let place = marked.indexOf(1); place >= 0; place = marked.indexOf(1, place + 1)) yield place;
}

/** How many records that answer to one question are kept: one is an answer, more are shown to a person. */
export const MANY = 20;

/** Adds a place to a list of answers, up to a number that a person can look at. */
export function addPlace(places: number[], place: number): void {
  if (places.length < MANY) places.push(place);
}
