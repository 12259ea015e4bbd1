import type { CsvTable } from '../csv/csv-table.ts';
import { fold } from '../csv/fold.ts';
import { rankOf } from '../schema/rank-of.ts';
import type { Field } from '../schema/table-schema.ts';

/** Compares two texts as people of some language do; `core` speaks none. */
export type Compare = (one: string, other: string) => number;

/** Records between two chances for the page to do something else. */
const PORTION = 20_000;
/** More different texts than these are ordered letter by letter, without accents and case: comparing them as people do takes seconds. */
const MOST_COMPARED = 20_000;

export interface SortColumn {
  column: number;
  /** What the column means: numbers and dates are ordered as such, all else as text. */
  field: Field | undefined;
  descending: boolean;
}

/** A number for every record that orders it by one column, in portions; NaN where the cell is empty, which comes last either way. */
export function* sortKeys(
  table: CsvTable,
  { column, field, descending }: SortColumn,
  compare: Compare,
): Generator<undefined, Float64Array> {
  const isRanked = field !== undefined && isOrdered(field);
  const keys = isRanked ? yield* rankKeys(table, column, field) : yield* textKeys(table, column, compare);
  return descending ? keys.map((key) => -key) : keys;
}

function isOrdered({ type }: Field): boolean {
  return ['number', 'integer', 'date', 'time', 'datetime', 'year', 'yearmonth'].includes(type);
}

/** Each spelling is read once. What is no number of a column of numbers stands after all that are. */
function* rankKeys(table: CsvTable, column: number, field: Field): Generator<undefined, Float64Array> {
  const keys = new Float64Array(table.length);
  let record = 0;
  for (const value of table.columnValues(column)) {
    keys[record++] = value === '' ? Number.NaN : (rankOf(field, value) ?? Number.MAX_VALUE);
    if (record % PORTION === 0) yield;
  }
  return keys;
}

/** The place of each text among all different ones. */
function* textKeys(table: CsvTable, column: number, compare: Compare): Generator<undefined, Float64Array> {
  const numbers = new Map<string, number>();
  const keys = new Float64Array(table.length);
  let record = 0;
  for (const value of table.columnValues(column)) {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    keys[record++] = number;
    if (record % PORTION === 0) yield;
  }
  const places = placesOf([...numbers.keys()], compare);
  return keys.map((number) => places[number] ?? Number.NaN);
}

/** The place of each text in their order; texts that compare as equal have one place. */
function placesOf(texts: readonly string[], compare: Compare): Float64Array {
  const isMany = texts.length > MOST_COMPARED;
  const folded = isMany ? texts.map(fold) : texts;
  const by: Compare = isMany ? letterByLetter : compare;
  const order = Uint32Array.from(texts, (_, n) => n).sort((a, b) => by(folded[a] ?? '', folded[b] ?? ''));
  const places = new Float64Array(texts.length);
  let place = 0;
  for (const [n, text] of order.entries()) {
    if (n > 0 && by(folded[order[n - 1] ?? 0] ?? '', folded[text] ?? '') !== 0) place++;
    places[text] = texts[text] === '' ? Number.NaN : place;
  }
  return places;
}

function letterByLetter(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
