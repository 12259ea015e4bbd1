import { CsvDocument } from '../csv/csv-document.ts';
import { applyOutcomes } from './apply.ts';
import { changesOfEdits, type Remark } from './changes-of-edits.ts';
import { isKeyOf } from './diff/match-by-key.ts';
import { findColumns } from './find-columns.ts';
import { isColumnChange, isColumnOutcome } from './is-column-change.ts';
import type { Outcome } from './outcome.ts';
import type { Change, ColumnChange, Patch } from './patch.ts';
import { rebase } from './rebase.ts';
import { SeenColumns } from './seen-columns.ts';
import { columnPlaces, type ValuesByColumn } from './table.ts';
import type { TableChanges } from './table-changes.ts';

type Applying = Extract<Outcome, { status: 'applies' }>;

/** Several patches as one. */
export interface Composition extends TableChanges {
  /** What became of the changes of each patch, on the file with the patches before it applied. */
  outcomes: Outcome[][];
}

/**
 * The changes that do to `file` (its edits aside) what these patches do one after the other. What one patch takes back of
 * another is in none of them. What the last patch says of a cell, record or column goes with it. Throws
 * `UnsayableEditError` when one patch cannot say what they do to the columns.
 */
export function composePatches(patches: readonly Patch[], file: CsvDocument): Composition {
  const document = new CsvDocument(file.bytes, file.dialect);
  const remarks = new Map<string, Remark>();
  const outcomes = patches.map((patch) => {
    const each = rebase(patch, document);
    noteRemarks(each, nameIn(document, patch), remarks);
    applyOutcomes(document, each, patch);
    return each;
  });
  const key = commonKey(patches, new CsvDocument(file.bytes, file.dialect), document);
  const said = changesOfEdits(document, key, (change) => remarks.get(nameOf(change)));
  return { ...said, outcomes };
}
/** The key that all patches have, when it is one in the file and stays in it. */
function commonKey([first, ...others]: readonly Patch[], file: CsvDocument, document: CsvDocument): string[] {
  const key = first?.key ?? [];
  const sorted = (names: readonly string[]): string => JSON.stringify(names.toSorted());
  const isCommon = others.every((patch) => sorted(patch.key) === sorted(key));
  const stays = (name: string): boolean =>
    file.columns.includes(name) && document.positionOfColumn(file.columns.indexOf(name)) !== undefined;
  const isThere = key.length > 0 && key.every(stays);
  return isCommon && isThere && isKeyOf(file, key) ? [...key] : [];
}

function noteRemarks(
  outcomes: readonly Outcome[],
  nameOfOutcome: (outcome: Applying) => string,
  remarks: Map<string, Remark>,
): void {
  for (const outcome of outcomes) {
    if (outcome.status !== 'applies') continue;
    const { note, evidence } = outcome.change;
    if (note === undefined && evidence === undefined) continue;
    const remark = { ...(note !== undefined && { note }), ...(evidence !== undefined && { evidence }) };
    remarks.set(nameOfOutcome(outcome), remark);
  }
}

/** What names, among the changes to the file, what becomes of an outcome on the document as it is now. */
function nameIn(document: CsvDocument, patch: Patch): (outcome: Applying) => string {
  const seen = SeenColumns.of(patch);
  const places = seen ? findColumns(seen, document).places : columnPlaces(document.columns);
  const inFile = (name: string): string => {
    const place = places.get(name);
    const origin = place === undefined ? null : document.columnOrigin(place);
    return origin === null ? name : (document.fileColumns[origin] ?? name);
  };
  return (outcome) => {
    if (isColumnOutcome(outcome)) return nameOfColumn(outcome.change, inFile, document);
    const { change, record } = outcome;
    if (change.op === 'insert') return nameOfInsert(change.after, inFile);
    const origin = document.origin(record - 1);
    return nameOfCell(
      origin === null ? 0 : origin + 1,
      change.op === 'set' ? inFile(change.column) : undefined,
    );
  };
}

/** A column that is renamed after it was added is added under its new name. */
function nameOfColumn(
  { op, ...change }: ColumnChange,
  inFile: (name: string) => string,
  { fileColumns }: CsvDocument,
): string {
  const column = inFile(change.column);
  const isNew = !fileColumns.includes(column) && 'after' in change;
  return isNew ? `add-column ${change.after}` : `${op} ${column}`;
}

function nameOfInsert(after: ValuesByColumn, inFile: (name: string) => string): string {
  const values = Object.entries(after).flatMap(([name, value]) =>
    value === '' ? [] : [[inFile(name), value]],
  );
  return `insert ${JSON.stringify(values.map((pair) => JSON.stringify(pair)).sort())}`;
}

function nameOfCell(record: number, column: string | undefined): string {
  return column === undefined ? `delete ${record}` : `set ${record} ${column}`;
}

/** The same name for a change to the file. */
function nameOf(change: Change): string {
  if (isColumnChange(change)) return `${change.op} ${change.column}`;
  if (change.op === 'insert') return nameOfInsert(change.after, (name) => name);
  return nameOfCell(change.at.record, change.op === 'set' ? change.column : undefined);
}
