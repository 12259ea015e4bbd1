import type { CsvDocument } from '../../../src/core/csv/csv-document.ts';
import type { Dialect } from '../../../src/core/csv/dialect.ts';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { applyPatch } from '../../../src/core/patch/apply.ts';
import { makePatch } from '../../../src/core/patch/make-patch.ts';
import type { Outcome } from '../../../src/core/patch/outcome.ts';
import { parsePatch } from '../../../src/core/patch/parse-patch.ts';
import type { Patch } from '../../../src/core/patch/patch.ts';
import { seeded } from '../random.ts';
import { type CellEdit, editAtRandom, trySet } from './edits.ts';

/** The edits as a patch, applied to the original and rebased onto another person's edits of about the same cells. */
export function judgePatch(edited: CsvDocument, records: readonly number[], seed: number): RebaseTally {
  const { bytes, dialect } = edited;
  const patch = patchOf(edited);
  if (patch === undefined) return { applied: 0, already: 0, conflicts: 0, unsettled: 0, lost: 0 };
  const again = rebaseOnto(bytes, dialect, patch, []);
  const other = openCsv(bytes, dialect);
  const mine = setsOf(edited);
  // Both make one and the same correction; the others meet by chance.
  for (const edit of mine.slice(0, 1)) trySet(other, edit);
  const near = [...mine.map(({ record }) => record), ...records.slice(0, 20)];
  editAtRandom(other, near, seeded(seed + 1_000_003), { mark: 'b', count: 3 });
  const rebased = rebaseOnto(other.toBytes(), dialect, patch, setsOf(other));
  return { ...rebased, lost: rebased.lost + again.lost + (patch.changes.length - again.applied) };
}

function setsOf(document: CsvDocument): CellEdit[] {
  return document.edits().flatMap((edit) => (edit.op === 'set' ? [edit] : []));
}

/** The edits of a document as a patch that went through JSON, as patches do. */
function patchOf(document: CsvDocument): Patch | undefined {
  const patch = makePatch({
    document,
    source: { kind: 'url', url: 'https://example.org/data.csv' },
    version: {},
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-01-01T00:00:00Z',
  });
  return patch && parsePatch(JSON.parse(JSON.stringify(patch)));
}

/** What became of a patch on a file that somebody else had edited in the meantime. */
export interface RebaseTally {
  applied: number;
  already: number;
  conflicts: number;
  /** Changes that were reported as not placeable, or as a conflict on a cell nobody else touched: nothing is written. */
  unsettled: number;
  /** Changes that are said to be there and are not, and values of the other person that are gone. */
  lost: number;
}

/** Applies the patch to the other person's version and looks at every cell that one of both set. */
function rebaseOnto(
  moved: Uint8Array,
  dialect: Dialect,
  patch: Patch,
  theirs: readonly CellEdit[],
): RebaseTally {
  const document = openCsv(moved, dialect);
  const outcomes = applyPatch(patch, document);
  const result = openCsv(document.toBytes(), dialect);
  const value = (record: number, column: number): string => result.values(record)[column] ?? '';
  const byCell = new Map(theirs.map((edit) => [`${edit.record},${edit.column}`, edit]));
  const tally: RebaseTally = { applied: 0, already: 0, conflicts: 0, unsettled: 0, lost: 0 };
  for (const outcome of outcomes) {
    if (outcome.change.op !== 'set') throw new Error('The edits of a corpus run set cells');
    const [record, column] = [outcome.change.at.record - 1, document.columns.indexOf(outcome.change.column)];
    const other = byCell.get(`${record},${column}`);
    count(tally, outcome, other !== undefined);
    const settled = outcome.status === 'applies' || outcome.status === 'already';
    if (settled && value(record, column) !== outcome.change.after) tally.lost++;
    if (outcome.status === 'applies' && other !== undefined) tally.lost++;
  }
  tally.lost += theirs.filter(({ record, column, after }) => {
    const applied = outcomes.some(
      ({ status, change }) =>
        status === 'applies' &&
        change.op === 'set' &&
        change.at.record === record + 1 &&
        document.columns[column] === change.column,
    );
    return !applied && value(record, column) !== after;
  }).length;
  return tally;
}

function count(tally: RebaseTally, { status }: Outcome, contested: boolean): void {
  if (status === 'applies') tally.applied++;
  else if (status === 'already') tally.already++;
  else if (status === 'conflict' && contested) tally.conflicts++;
  else tally.unsettled++;
}
