import type { Table } from './table.ts';

/** One question asked of every record of a file. */
export interface Search {
  visit(values: readonly string[], place: number): void;
}

/** Answers all the searches in one pass, because taking a record apart costs more than looking at it. */
export function scan(table: Table, searches: readonly Search[]): void {
  if (searches.length === 0) return;
  for (let place = 0; place < table.length; place++) {
    const values = table.values(place);
    for (const search of searches) search.visit(values, place);
  }
}

/** How many records that answer to one question are kept: one is an answer, more are shown to a person. */
export const MANY = 20;

/** Adds a place to a list of answers, up to a number that a person can look at. */
export function addPlace(places: number[], place: number): void {
  if (places.length < MANY) places.push(place);
}
