import { CsvDocument } from '../csv/csv-document.ts';
import type { Edit } from '../csv/edits.ts';
import { applyOutcomes } from './apply.ts';
import { changesOfEdits, type Remark } from './changes-of-edits.ts';
import type { TableDiff } from './diff.ts';
import { isKeyOf } from './diff/match-by-key.ts';
import type { Outcome } from './outcome.ts';
import type { Change, Patch } from './patch.ts';
import { rebase } from './rebase.ts';
import { inOrder, recordText } from './table.ts';

/** Several patches as one. */
export interface Composition extends TableDiff {
  /** What became of the changes of each patch, on the file with the patches before it applied. */
  outcomes: Outcome[][];
}

/**
 * The changes that do to `file` (its edits aside) what these patches do one after the other. What one patch takes back of
 * another is in none of them. What the last patch says of a cell or record goes with it.
 */
export function composePatches(patches: readonly Patch[], file: CsvDocument): Composition {
  const document = new CsvDocument(file.bytes, file.dialect);
  const remarks = new Map<string, Remark>();
  const outcomes = patches.map((patch) => {
    const each = rebase(patch, document);
    for (const outcome of each) noteRemark(outcome, document, remarks);
    applyOutcomes(document, each);
    return each;
  });
  const key = commonKey(patches, file);
  const changes = changesOfEdits(document, key, (edit) => remarks.get(nameOfEdit(edit)));
  return { key, changes, outcomes };
}

/** The key that all patches have, when it is one in this file. */
function commonKey([first, ...others]: readonly Patch[], file: CsvDocument): string[] {
  const key = first?.key ?? [];
  const sorted = (names: readonly string[]): string => JSON.stringify(names.toSorted());
  const isCommon = others.every((patch) => sorted(patch.key) === sorted(key));
  const isThere = key.length > 0 && key.every((name) => file.columns.includes(name));
  return isCommon && isThere && isKeyOf(file, key) ? [...key] : [];
}

function noteRemark(outcome: Outcome, document: CsvDocument, remarks: Map<string, Remark>): void {
  if (outcome.status !== 'applies') return;
  const { note, evidence } = outcome.change;
  if (note === undefined && evidence === undefined) return;
  const remark = { ...(note !== undefined && { note }), ...(evidence !== undefined && { evidence }) };
  remarks.set(nameOfChange(outcome.change, document, outcome.record - 1), remark);
}

/** The name of what becomes of a change among the edits of the document. */
function nameOfChange(change: Change, document: CsvDocument, place: number): string {
  if (change.op === 'insert') return `insert ${recordText(inOrder(document.columns, change.after) ?? [])}`;
  const record = document.origin(place) ?? 'new';
  return change.op === 'set'
    ? `set ${record} ${document.columns.indexOf(change.column)}`
    : `delete ${record}`;
}

function nameOfEdit(edit: Edit): string {
  if (edit.op === 'insert') return `insert ${recordText(edit.values)}`;
  if (edit.op === 'set') return `set ${edit.record} ${edit.column}`;
  return edit.op === 'delete' ? `delete ${edit.record}` : edit.op;
}
