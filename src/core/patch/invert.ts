import { CsvDocument } from '../csv/csv-document.ts';
import { applyPatch } from './apply.ts';
import { ColumnMatch } from './diff/column-match.ts';
import { DifferentColumnsError, type TableDiff } from './diff.ts';
import { isKeyOf } from './diff/match-by-key.ts';
import { Matching, NONE } from './diff/matching.ts';
import { toTableChanges } from './diff/to-table-changes.ts';
import { isColumnEdit } from './columns-of-edits.ts';
import type { Patch } from './patch.ts';

/**
 * The changes that take a patch back: on `file` (its edits aside) with the patch applied, they give the table of `file`
 * again. What of the patch does not apply to `file` is not taken back. Needs the file, because a patch does not hold
 * whole records and so cannot say how they look once corrected.
 */
export function invertPatch(patch: Patch, file: CsvDocument): TableDiff {
  const before = new CsvDocument(file.bytes, file.dialect);
  const after = new CsvDocument(file.bytes, file.dialect);
  applyPatch(patch, after);
  const columns = after.edits().some(isColumnEdit) ? matchOrigins(after, before) : undefined;
  const { a, b } = columns?.common ?? { a: after, b: before };
  const matching = new Matching(a, b);
  for (let place = 0; place < after.length; place++) {
    const origin = after.origin(place);
    const isEqual = after.rawRecord(place) !== undefined;
    if (origin !== null) matching.pair(place, origin, isEqual);
  }
  const key = patch.key.map((name) => nameAfter(name, after));
  const isKey = key.length > 0 && isKeyOf(b, key) && isKeyOf(a, key);
  return toTableChanges(matching, { a: after, b: before, columns }, isKey ? key : []);
}

/** What a column of the file, which the patch does not delete, is called in the patched one. */
function nameAfter(name: string, after: CsvDocument): string {
  const column = after.fileColumns.indexOf(name);
  const place = column < 0 ? undefined : after.positionOfColumn(column);
  return (place === undefined ? undefined : after.columns[place]) ?? name;
}

/** Which column of the patched table is which of the file. */
function matchOrigins(after: CsvDocument, before: CsvDocument): ColumnMatch {
  const places = new Int32Array(before.columns.length).fill(NONE);
  for (const place of after.columns.keys()) {
    const origin = after.columnOrigin(place);
    if (origin !== null) places[origin] = place;
  }
  const columns = new ColumnMatch(after, before, places);
  if (columns.difference([]) === undefined) throw new DifferentColumnsError();
  return columns;
}
