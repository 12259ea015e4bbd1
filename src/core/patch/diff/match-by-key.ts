import type { CsvDocument } from '../../csv/csv-document.ts';
import { columnPlaces } from '../table.ts';
import type { Matching } from './matching.ts';

/**
 * Pairs the records left with equal keys. False, and nothing is paired, when the columns are no key of both versions: two
 * records of one version share their values in them. A blank key names nothing and is left alone.
 */
export function matchByKey(matching: Matching, key: readonly string[]): boolean {
  const inA = keyPlaces(matching.a, key);
  const inB = inA && leftKeys(matching, key);
  if (inA === undefined || inB === undefined) return false;
  const pairs: [number, number][] = [];
  for (const [text, place] of inB) {
    const other = inA.get(text);
    if (other === undefined) continue;
    // Its record of `a` is equal to another record of `b`, which then has this key as well.
    if (matching.isTaken(other)) return false;
    if (matching.canPair(other, place)) pairs.push([other, place]);
  }
  for (const [place, other] of pairs) matching.pair(place, other);
  return true;
}

/** The places of records by key; undefined when two have the same. */
function keyPlaces(document: CsvDocument, key: readonly string[]): Map<string, number> | undefined {
  const places = new Map<string, number>();
  let place = 0;
  for (const text of keyTexts(document, key)) {
    if (text !== '' && places.has(text)) return undefined;
    if (text !== '') places.set(text, place);
    place++;
  }
  return places;
}

/** A text for the key of each record, '' when it is blank. */
function* keyTexts(document: CsvDocument, key: readonly string[]): Generator<string> {
  const columns = columnPlaces(document.columns);
  const [first, ...others] = key.map((name) => document.columnValues(columns.get(name) ?? -1));
  if (first === undefined) return;
  for (const value of first) {
    // One column is the usual case, and needs no new string for each of a million records.
    yield others.length === 0 ? keyText([value]) : keyText([value, ...others.map((each) => nextOf(each))]);
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
