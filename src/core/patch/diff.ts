import type { CsvDocument } from '../csv/csv-document.ts';
import { ColumnMatch } from './diff/column-match.ts';
import { areHalfEqual, matchAlike } from './diff/match-alike.ts';
import { isKeyOf, matchByKey } from './diff/match-by-key.ts';
import { matchByName, matchColumns } from './diff/match-columns.ts';
import { matchEqual } from './diff/match-equal.ts';
import { matchInOrder } from './diff/match-in-order.ts';
import { Matching } from './diff/matching.ts';
import { toTableChanges } from './diff/to-table-changes.ts';
import { inferKey } from './infer-key.ts';
import type { Change } from './patch.ts';
import type { TableChanges } from './table-changes.ts';

/** How one version of a table leads to the next, ready for a patch. The key is empty when no columns name every record in both versions. */
export type TableDiff = TableChanges;

/** Two tables without a common column, or whose columns differ in a way that no change of a patch can say. */
export class DifferentColumnsError extends Error {
  override name = 'DifferentColumnsError';
  readonly reason = 'different-columns';
  constructor() {
    super('The columns of the two versions differ in a way that a patch cannot say');
  }
}

/**
 * The changes that make the table of `a` that of `b`. `key` names the key columns, `[]` says that there are none; a key
 * is inferred when it is not given. Columns that turn out to be no key of both versions are not used: records are
 * then recognised by likeness. Near-linear: records that are equal in both files are not taken apart. Throws
 * `DifferentColumnsError` when no patch can say what became of the columns.
 */
export function diffDocuments(
  a: CsvDocument,
  b: CsvDocument,
  options: { key?: readonly string[] } = {},
): TableDiff {
  const missing = options.key?.find((name) => !a.columns.includes(name));
  if (missing !== undefined) throw new RangeError(`The file has no column ${JSON.stringify(missing)}`);
  const columns = haveSameColumns(a, b) ? undefined : sayableMatch(a, b);
  const versions = { a, b, columns };
  const stays = (name: string): boolean => columns?.keptNames.includes(name) ?? true;
  const key = options.key ?? inferKey(a, stays);
  const isUsable = key.length > 0 && key.every(stays);
  const keyed = isUsable ? diffByKey(versions, key, options.key === undefined) : undefined;
  return keyed ?? diffByLikeness(versions);
}

/** Two versions, and which column is which when they do not have the same ones. */
interface Versions {
  a: CsvDocument;
  b: CsvDocument;
  columns: ColumnMatch | undefined;
}

/** The columns with those found that were renamed, or only those with the same names, if a patch can say what became of them. */
function sayableMatch(a: CsvDocument, b: CsvDocument): ColumnMatch {
  for (const match of [matchColumns, matchByName]) {
    const columns = new ColumnMatch(a, b, match(a, b));
    if (columns.keptNames.length > 0 && columns.difference([]) !== undefined) return columns;
  }
  throw new DifferentColumnsError();
}

function matchExactly({ a, b, columns }: Versions): Matching {
  const common = columns?.common;
  const matching = common ? new Matching(common.a, common.b) : new Matching(a, b);
  if (common === undefined) matchInOrder(matching, { a, b });
  matchEqual(matching);
  return matching;
}

/** Undefined when the columns are no key. `isProven` says that they are one in `a`, which takes a look at each record. */
function diffByKey(versions: Versions, key: readonly string[], isProven: boolean): TableDiff | undefined {
  const matching = matchExactly(versions);
  if (!matchByKey(matching, key)) return undefined;
  matchAlike(matching, exceptIn(key, matching.a.columns));
  const diff = toTableChanges(matching, versions, key);
  // A record that stays and keeps its key is known by now to be the only one with it.
  const keepsKey = (change: Change): boolean => change.op === 'set' && !key.includes(change.column);
  if (!isProven && !diff.changes.every(keepsKey) && !isKeyOf(matching.a, key)) return undefined;
  return diff;
}

function diffByLikeness(versions: Versions): TableDiff {
  const matching = matchExactly(versions);
  matchAlike(matching, areHalfEqual);
  return toTableChanges(matching, versions, []);
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
