import type { CsvDocument } from '../csv/csv-document.ts';
import type { Edit } from '../csv/edits.ts';
import { type Addressing, addressOf } from './address.ts';
import { columnsOfEdits, isColumnEdit } from './columns-of-edits.ts';
import { namesInPatch } from './names-in-patch.ts';
import { originalTable } from './original-table.ts';
import type { Change, DeleteChange, InsertChange, RecordAddress, SetChange } from './patch.ts';
import { byColumn, extraNames, type ValuesByColumn } from './table.ts';
import type { TableChanges } from './table-changes.ts';
import { withTwins } from './with-twins.ts';

/** What a contributor adds to one change: why, and where it can be checked. */
export type Remark = Pick<Change, 'note' | 'evidence'>;

interface Edited extends Addressing {
  document: CsvDocument;
  /** What the present columns are called in the patch. */
  names: readonly string[];
  /** Records of the file that stand elsewhere now. */
  moved: ReadonlySet<number>;
}

/**
 * The edits of a document as changes: those of columns first, then those of records in file order. Addresses say what the
 * file had before any edit. A moved record is deleted here and inserted there. Throws `UnsayableEditError` for a change of
 * columns that no patch can say.
 */
export function changesOfEdits(
  document: CsvDocument,
  key: readonly string[],
  remarks?: (change: Change) => Remark | undefined,
): TableChanges {
  const missing = key.find((name) => !document.fileColumns.includes(name));
  if (missing !== undefined) throw new RangeError(`The file has no column ${JSON.stringify(missing)}`);
  const { changes: ofColumns, ...columns } = columnsOfEdits(document, key);
  const edits = document.edits();
  const moved = new Set(edits.flatMap((edit) => (edit.op === 'move' ? [edit.record] : [])));
  const names = namesInPatch(document);
  const edited: Edited = { ...columns, document, columns: document.fileColumns, key, names, moved };
  const changes = [...ofColumns, ...edits.flatMap((edit) => toChanges(edit, edited))];
  const said = {
    key: [...key],
    ...columns,
    changes: changes.map((change) => ({ ...change, ...remarks?.(change) })),
  };
  return { ...said, changes: withTwins(said, originalTable(document)) };
}

function toChanges(edit: Edit, edited: Edited): Change[] {
  if (edit.op === 'add-column') return cellsOfNew(edit, edited);
  if (isColumnEdit(edit)) return [];
  if (edit.op === 'insert') return [insertion(edit.follows, edit.values, edited)];
  if (edit.op === 'delete') return [deletion(edit.record, edit.before, edited)];
  if (edit.op === 'move') return moveOf(edit.record, edit.follows, edited);
  // The record is inserted with its new values where it stands now.
  if (edited.moved.has(edit.record)) return [];
  const { record, before, after } = edit;
  return [
    { op: 'set', at: addressIn(record, edited), column: edited.columns[edit.column] ?? '', before, after },
  ];
}

/** The cells of a new column, which are empty in a new column of a patch; those of inserted records come with them. */
function cellsOfNew(edit: Extract<Edit, { op: 'add-column' }>, edited: Edited): SetChange[] {
  const { document, names, moved } = edited;
  const column = names.indexOf(edit.name);
  const changes: SetChange[] = [];
  for (const record of edit.fill === '' ? edit.cells.map((cell) => cell.record) : recordsOfFile(document)) {
    const place = moved.has(record) ? undefined : document.positionOf(record);
    const after = place === undefined ? '' : document.cell(place, column);
    if (after !== '')
      changes.push({ op: 'set', at: addressIn(record, edited), column: edit.name, before: '', after });
  }
  return changes;
}

function* recordsOfFile(document: CsvDocument): Generator<number> {
  for (let place = 0; place < document.length; place++) {
    const record = document.origin(place);
    if (record !== null) yield record;
  }
}

function moveOf(record: number, follows: number | null, edited: Edited): Change[] {
  const { document } = edited;
  const values = document.values(document.positionOf(record) ?? -1);
  return [deletion(record, document.original(record), edited), insertion(follows, values, edited)];
}

function insertion(follows: number | null, values: readonly string[], edited: Edited): InsertChange {
  const at = follows === null ? null : addressIn(follows, edited);
  return { op: 'insert', at, after: namedIn(values, edited) };
}

/** Values of the present columns, and of cells behind them, by the names that the patch has for them. */
function namedIn(values: readonly string[], { names, columns }: Edited): ValuesByColumn {
  const all = [...names, ...extraNames(columns, Math.max(0, values.length - names.length))];
  return Object.fromEntries(values.map((value, place) => [all[place] ?? '', value]));
}

function deletion(record: number, before: readonly string[], edited: Edited): DeleteChange {
  return { op: 'delete', at: addressIn(record, edited), before: byColumn(edited.columns, before) };
}

function addressIn(record: number, edited: Edited): RecordAddress {
  return addressOf(record, edited.document.original(record), edited);
}
