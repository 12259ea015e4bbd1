import type { CsvDocument } from '../csv/csv-document.ts';
import { areHalfEqual, matchAlike } from './diff/match-alike.ts';
import { isKeyOf, matchByKey } from './diff/match-by-key.ts';
import { matchEqual } from './diff/match-equal.ts';
import { matchInOrder } from './diff/match-in-order.ts';
import { Matching } from './diff/matching.ts';
import { toChanges } from './diff/to-changes.ts';
import { inferKey } from './infer-key.ts';
import type { Change } from './patch.ts';
import type { TableChanges } from './table-changes.ts';
import { withTwins } from './with-twins.ts';

/** How one version of a table leads to the next, ready for a patch. The key is empty when no columns name every record in both versions. */
export type TableDiff = TableChanges;

/** Two tables whose columns differ in a way that no change of a patch can say. */
export class DifferentColumnsError extends Error {
  override name = 'DifferentColumnsError';
  readonly reason = 'different-columns';
  constructor() {
    super('The two versions do not have the same columns');
  }
}

/**
 * The changes that make the table of `a` that of `b`. `key` names the key columns, `[]` says that there are none; a key
 * is inferred when it is not given. Columns that turn out to be no key of both versions are not used: records are
 * then recognised by likeness. Near-linear: records that are equal in both files are not taken apart.
 */
export function diffDocuments(
  a: CsvDocument,
  b: CsvDocument,
  options: { key?: readonly string[] } = {},
): TableDiff {
  if (!haveSameColumns(a, b)) throw new DifferentColumnsError();
  const missing = options.key?.find((name) => !a.columns.includes(name));
  if (missing !== undefined) throw new RangeError(`The file has no column ${JSON.stringify(missing)}`);
  const key = options.key ?? inferKey(a);
  const keyed = key.length > 0 ? diffByKey(matchExactly(a, b), key, options.key === undefined) : undefined;
  return keyed ?? diffByLikeness(matchExactly(a, b));
}

function matchExactly(a: CsvDocument, b: CsvDocument): Matching {
  const matching = new Matching(a, b);
  matchInOrder(matching);
  matchEqual(matching);
  return matching;
}

/** Undefined when the columns are no key. `isProven` says that they are one in `a`, which takes a look at each record. */
function diffByKey(matching: Matching, key: readonly string[], isProven: boolean): TableDiff | undefined {
  if (!matchByKey(matching, key)) return undefined;
  matchAlike(matching, exceptIn(key, matching.a.columns));
  const changes = toChanges(matching, key);
  // A record that stays and keeps its key is known by now to be the only one with it.
  const keepsKey = (change: Change): boolean => change.op === 'set' && !key.includes(change.column);
  if (!isProven && !changes.every(keepsKey) && !isKeyOf(matching.a, key)) return undefined;
  return { key: [...key], changes: withTwins({ key, changes }, matching.a) };
}

function diffByLikeness(matching: Matching): TableDiff {
  matchAlike(matching, areHalfEqual);
  return { key: [], changes: withTwins({ key: [], changes: toChanges(matching, []) }, matching.a) };
}

/** Cells behind the header are no columns of their own, however many records have them. */
function haveSameColumns(a: CsvDocument, b: CsvDocument): boolean {
  const width = Math.max(a.header.length, b.header.length, Math.min(a.columns.length, b.columns.length));
  const named = ({ columns }: CsvDocument): string => JSON.stringify(columns.slice(0, width));
  return named(a) === named(b);
}

/** With a key: one with another key is the same record only when all its other cells are equal. */
function exceptIn(
  key: readonly string[],
  columns: readonly string[],
): (a: readonly string[], b: readonly string[]) => boolean {
  const others = columns.flatMap((name, column) => (key.includes(name) ? [] : [column]));
  return (a, b) =>
    others.some((column) => a[column] !== '') && others.every((column) => a[column] === b[column]);
}
