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
/** Records looked at, to tell whether clues are any. */
const SAMPLE = 500;

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
  if (columns.has(-1) || columns.size > COLUMNS || areCommon(table, clues)) return Array(table.length).keys();
  const marked = new Uint8Array(table.length);
  for (const column of columns) {
    const wanted = clues.flatMap(([at, values]) => (at === column ? [values] : []));
    markHolding(table, { column, wanted }, marked);
  }
  return placesOf(marked);
}

/** Whether most records hold one of these values, as far as some of them, all over the file, can tell: then they are no clues. */
function areCommon(table: Table, clues: readonly (readonly [number, ReadonlySet<string>])[]): boolean {
  const step = Math.max(1, Math.floor(table.length / SAMPLE));
  let [looked, holding] = [0, 0];
  for (let place = 0; place < table.length; place += step) {
    const values = table.values(place);
    looked++;
    if (clues.some(([column, wanted]) => wanted.has(values[column] ?? ''))) holding++;
  }
  return holding * 2 > looked;
}

/** Marks the records that hold one of these values in the column. */
function markHolding(
  table: Table,
  { column, wanted }: { column: number; wanted: readonly ReadonlySet<string>[] },
  marked: Uint8Array,
): void {
  let place = 0;
  for (const value of table.columnValues(column)) {
    if (wanted.some((values) => values.has(value))) marked[place] = 1;
    place++;
  }
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
