import { CsvDocument } from '../csv/csv-document.ts';
import { applyPatch } from './apply.ts';
import type { TableDiff } from './diff.ts';
import { isKeyOf } from './diff/match-by-key.ts';
import { Matching } from './diff/matching.ts';
import { toChanges } from './diff/to-changes.ts';
import type { Patch } from './patch.ts';
import { withTwins } from './with-twins.ts';

/**
 * The changes that take a patch back: on `file` (its edits aside) with the patch applied, they give the table of `file`
 * again. What of the patch does not apply to `file` is not taken back. Needs the file, because a patch does not hold
 * whole records and so cannot say how they look once corrected.
 */
export function invertPatch(patch: Patch, file: CsvDocument): TableDiff {
  const before = new CsvDocument(file.bytes, file.dialect);
  const after = new CsvDocument(file.bytes, file.dialect);
  applyPatch(patch, after);
  const matching = new Matching(after, before);
  for (let place = 0; place < after.length; place++) {
    const origin = after.origin(place);
    const isEqual = after.rawRecord(place) !== undefined;
    if (origin !== null) matching.pair(place, origin, isEqual);
  }
  const isKey = patch.key.length > 0 && isKeyOf(before, patch.key) && isKeyOf(after, patch.key);
  const key = isKey ? [...patch.key] : [];
  return { key, changes: withTwins({ key, changes: toChanges(matching, key) }, after) };
}
