import { type ColumnFormat, formatOf } from '../../core/values/column-format.ts';
import { isMissing } from '../../core/values/missing.ts';
import { readDate } from '../../core/values/read-date.ts';
import { readNumber } from '../../core/values/read-number.ts';
import { textKey } from '../../core/values/text-key.ts';

/**
 * One column of a file, ready to be asked which records hold a value. Each distinct value has a number, its id: first what
 * can be measured (numbers, dates), ascending, then texts. So an interval of numbers is an interval of ids, and the
 * records that hold one of them stand side by side.
 */
export interface ColumnIndex {
  name: string;
  format: ColumnFormat;
  /** By record: the id of its value. */
  ids: Int32Array;
  /** By id: where its records start in `records`; one more at the end. */
  starts: Int32Array;
  /** Records by the id of their value, ascending within one. */
  records: Int32Array;
  /** By id, as far as values can be measured: numbers as they are, dates in milliseconds. */
  measures: Float64Array;
  /** Ids by text, as `textKey` gives it; '' stands for every word for "no value". */
  byKey: ReadonlyMap<string, number>;
  /** What a value of this column usually tells: the logarithm of how rare it is, on average over the records. */
  usualGain: number;
}

/** Steps before the generator pauses: a few milliseconds. */
const slice = 4_000;
/** Texts that are looked at to see how a column is written. */
const looked = 300;

/** Indexes one column; pauses after each slice. Texts are read once for each distinct one. */
export function* indexColumn(
  name: string,
  values: Iterable<string>,
  length: number,
): Generator<void, ColumnIndex> {
  const { texts, numbers } = yield* distinct(values, length);
  const format = formatOf(texts, looked);
  const { ids: places, measures, byKey, size } = yield* placesOf(texts, format);
  for (let record = 0; record < length; record++) numbers[record] = places[numbers[record] ?? 0] ?? 0;
  yield;
  const { starts, records } = postings(numbers, size);
  yield;
  return { name, format, ids: numbers, starts, records, measures, byKey, usualGain: usualGain(starts) };
}

/** Each distinct text, and by record which one it is. */
function* distinct(values: Iterable<string>, length: number): Generator<void, Distinct> {
  const known = new Map<string, number>();
  const numbers = new Int32Array(length);
  let record = 0;
  for (const value of values) {
    if (record >= length) break;
    let number = known.get(value);
    if (number === undefined) known.set(value, (number = known.size));
    numbers[record++] = number;
    if (record % slice === 0) yield;
  }
  return { texts: [...known.keys()], numbers };
}

interface Distinct {
  texts: string[];
  numbers: Int32Array;
}

interface Places {
  /** By distinct text: its id. Texts that say the same have one. */
  ids: Int32Array;
  measures: Float64Array;
  byKey: Map<string, number>;
  size: number;
}

function* placesOf(texts: readonly string[], format: ColumnFormat): Generator<void, Places> {
  const found = new Float64Array(texts.length);
  for (let n = 0; n < texts.length; n++) {
    found[n] = measureOf(texts[n] ?? '', format);
    if (n % slice === 0) yield;
  }
  const measures = rising(found);
  yield;
  const byKey = new Map<string, number>();
  const ids = new Int32Array(texts.length);
  let size = measures.length;
  for (let n = 0; n < texts.length; n++) {
    const place = Number.isNaN(found[n]) ? undefined : placeOf(measures, found[n] ?? 0);
    const key = place === undefined || format.kind === 'time' ? keyOf(texts[n] ?? '') : undefined;
    const id = place ?? (key === undefined ? undefined : byKey.get(key)) ?? size++;
    if (key !== undefined) byKey.set(key, id);
    ids[n] = id;
    if (n % slice === 0) yield;
  }
  return { ids, measures, byKey, size };
}

/** The numbers among these, each once, ascending. */
function rising(found: Float64Array): Float64Array {
  const sorted = found.filter((measure) => !Number.isNaN(measure)).sort();
  return sorted.filter((measure, n) => n === 0 || measure !== sorted[n - 1]);
}

/** Where a number is that is among these. */
function placeOf(measures: Float64Array, measure: number): number {
  let [low, high] = [0, measures.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((measures[middle] ?? 0) < measure) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number that a value of the file is compared by; NaN for a text. */
function measureOf(text: string, { kind, mark = '.', order = 'dmy', unit }: ColumnFormat): number {
  if (kind === 'text') return Number.NaN;
  if (kind === 'time') return readDate(text, order)?.first ?? Number.NaN;
  const number = readNumber(text, mark);
  // -0 and 0 are one value.
  return number !== undefined && (number.unit === unit || number.unit === '') ? number.value + 0 : Number.NaN;
}

/** The text a value is compared by; '' for every word for "no value". */
export function keyOf(text: string): string {
  const key = textKey(text);
  return isMissing(key) ? '' : key;
}

/** The records of each id, side by side: a counting sort. */
function postings(ids: Int32Array, size: number): Pick<ColumnIndex, 'starts' | 'records'> {
  const starts = new Int32Array(size + 1);
  for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const next = starts.slice();
  const records = new Int32Array(ids.length);
  for (const [record, id] of ids.entries()) {
    const place = next[id] ?? 0;
    records[place] = record;
    next[id] = place + 1;
  }
  return { starts, records };
}

function usualGain(starts: Int32Array): number {
  const all = starts.at(-1) ?? 0;
  let sum = 0;
  for (let id = 1; id < starts.length; id++) {
    const size = (starts[id] ?? 0) - (starts[id - 1] ?? 0);
    if (size > 0) sum += size * Math.log(all / size);
  }
  return all === 0 ? 0 : sum / all;
}
