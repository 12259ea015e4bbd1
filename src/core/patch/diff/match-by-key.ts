import { columnPlaces, type Table } from '../table.ts';
import type { Matching } from './matching.ts';

/**
 * Pairs the records left with equal keys. False, and nothing is paired, when two records of one version share the key of one
 * that is left. A blank key names nothing and is left alone.
 */
export function matchByKey(matching: Matching, key: readonly string[]): boolean {
  const wanted = leftKeys(matching, key);
  if (wanted === undefined) return false;
  const pairs: [number, number][] = [];
  const found = new Set<string>();
  let place = -1;
  for (const text of wanted.size > 0 ? keyTexts(matching.a, key) : []) {
    place++;
    const inB = wanted.get(text);
    if (inB === undefined) continue;
    // The record of `a` is equal to another record of `b`, which then has this key as well; or a second one has it.
    if (matching.isTaken(place) || found.has(text)) return false;
    found.add(text);
    if (matching.canPair(place, inB)) pairs.push([place, inB]);
  }
  for (const [inA, inB] of pairs) matching.pair(inA, inB);
  return true;
}

/** Whether no two records share their values in these columns, blank ones aside. */
export function isKeyOf(table: Table, key: readonly string[]): boolean {
  const texts = new Set<string>();
  for (const text of keyTexts(table, key)) {
    const { size } = texts;
    if (text !== '' && texts.add(text).size === size) return false;
  }
  return true;
}

/** A text for the key of each record, '' when it is blank. */
function* keyTexts(table: Table, key: readonly string[]): Generator<string> {
  const columns = columnPlaces(table.columns);
  const [first, ...others] = key.map((name) => table.columnValues(columns.get(name) ?? -1));
  if (first === undefined) return;
  for (const value of first) {
    // One column is the usual case, and needs no new string for each of a million records.
    if (others.length > 0) yield keyText([value, ...others.map((each) => nextOf(each))]);
    else yield value.trim() === '' ? '' : value;
  }
}

function nextOf(values: Iterator<string>): string {
  const next = values.next();
  return next.done === true ? '' : next.value;
}

function keyText(cells: readonly string[]): string {
  if (cells.every((cell) => cell.trim() === '')) return '';
  return cells.length === 1 ? (cells[0] ?? '') : JSON.stringify(cells);
}

/** The keys of the records of `b` that are left; undefined when two have the same. */
function leftKeys(matching: Matching, key: readonly string[]): Map<string, number> | undefined {
  const columns = columnPlaces(matching.b.columns);
  const at = key.map((name) => columns.get(name) ?? -1);
  const places = new Map<string, number>();
  for (const place of matching.leftInB()) {
    const values = matching.b.values(place);
    const text = keyText(at.map((column) => values[column] ?? ''));
    if (text === '') continue;
    if (places.has(text)) return undefined;
    places.set(text, place);
  }
  return places;
}
