import { fieldOf } from '../../schema/field-of.ts';
import type { CountableTable } from '../profile/profile-table.ts';
import type { ColumnProfile, TableProfile } from '../profile/profile.ts';
import { textHash } from '../profile/text-hash.ts';
import { type ErrorContext, filledOf } from './column-detector.ts';
import type { Odd, RecordJudge } from './record-judge.ts';

/** Pairs of equal records that chance would make, at most, for equal ones to be odd. */
const mostByChance = 0.01;
/** So many of the values must be different in a column that names records. */
const nameShare = 0.98;

/** Records that say the same in some columns as one before them. */
class Repeated {
  readonly #columns: readonly number[];
  readonly #table: CountableTable;
  readonly #hashes: Uint32Array;
  /** The record, from 1, that is first with the hash beside it; 0 for a free place. */
  readonly #first: Uint32Array;

  constructor(table: CountableTable, columns: readonly number[]) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(2, table.length * 2)));
    this.#table = table;
    this.#columns = columns;
    this.#hashes = new Uint32Array(places);
    this.#first = new Uint32Array(places);
  }

  /** The first record that says the same; undefined when this one is the first, or says nothing. Records come in order. */
  firstLike(values: readonly string[], record: number): number | undefined {
    if (this.#columns.every((column) => (values[column] ?? '') === '')) return undefined;
    let hash = 7;
    for (const column of this.#columns) hash = textHash(values[column] ?? '', Math.imul(hash, 31) + 1);
    const last = this.#first.length - 1;
    for (let place = hash & last; ; place = (place + 1) & last) {
      const first = this.#first[place] ?? 0;
      if (first === 0) {
        this.#hashes[place] = hash;
        this.#first[place] = record + 1;
        return undefined;
      }
      if (this.#hashes[place] === hash && this.#isLike(values, first - 1)) return first - 1;
    }
  }

  #isLike(values: readonly string[], record: number): boolean {
    const others = this.#table.values(record);
    return this.#columns.every((column) => (values[column] ?? '') === (others[column] ?? ''));
  }
}

/** Records that repeat one before them, in all columns or in those that should tell them apart. */
export function repeatedJudge(
  table: CountableTable,
  profile: TableProfile,
  context: ErrorContext,
): RecordJudge {
  const all = profile.columns.map(({ column }) => column);
  const records = isRepeatingOdd(profile) ? new Repeated(table, all) : undefined;
  const keys = keysOf(profile, context).map((columns) => ({
    columns,
    repeated: new Repeated(table, columns),
  }));
  return (values, record) => {
    const first = records?.firstLike(values, record);
    const again = keys.flatMap(({ columns, repeated }) => {
      const known = repeated.firstLike(values, record);
      const current = columns.map((column) => values[column] ?? '').join(' · ');
      return known === undefined ? [] : [oddRecord('repeated-key', known, current)];
    });
    const name = values.find((value) => value !== '') ?? '';
    return first === undefined ? again : [oddRecord('repeated-record', first, name)];
  };
}

function oddRecord(kind: 'repeated-record' | 'repeated-key', first: number, current: string): Odd {
  return { column: undefined, current, why: { kind, first } };
}

/** Would equal records be odd? Not where few columns with few values make them by chance. */
function isRepeatingOdd({ records, columns }: TableProfile): boolean {
  const chance = columns.reduce((product, column) => product * chanceOfEqual(column), 1);
  return columns.length > 1 && (records ** 2 / 2) * chance < mostByChance;
}

/** How likely two values of a column are the same. */
function chanceOfEqual(column: ColumnProfile): number {
  const { values, records, kinds, distinct } = column;
  const filled = filledOf(column);
  if (records === 0) return 1;
  /* Nearly all different: then they are names of records, and equal ones no accident. */
  if (distinct.count >= nameShare * records) return 1 / records ** 2;
  const missing = (kinds.missing / records) ** 2;
  if (values === undefined) return missing + (filled / records) ** 2 / Math.max(1, distinct.count);
  let sum = missing;
  for (const count of values.values()) sum += (count / records) ** 2;
  return sum;
}

/** The sets of columns that tell records apart, as far as somebody says so. */
function keysOf({ columns }: TableProfile, { schema, key }: ErrorContext): number[][] {
  const unique = columns
    .filter(({ name }) => fieldOf(schema, name)?.constraints?.unique === true)
    .map(({ name }) => [name]);
  const named = [key, schema?.primaryKey ?? [], ...unique].map((names) =>
    columns.filter(({ name }) => names.includes(name)).map(({ column }) => column),
  );
  return [...new Map(named.filter((each) => each.length > 0).map((each) => [each.join(), each])).values()];
}
