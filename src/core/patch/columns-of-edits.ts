import type { CsvDocument } from '../csv/csv-document.ts';
import type { Edit } from '../csv/edits.ts';
import { findColumnContradiction } from './check-columns.ts';
import { columnHash } from './column-hash.ts';
import { originalTable } from './original-table.ts';
import type { ColumnChange, Patch } from './patch.ts';
import type { HeadedTable } from './table.ts';
import { UnsayableEditError } from './unsayable-edit.ts';

type ColumnEdit = Extract<Edit, { op: `${string}-column` }>;

/** What a patch says of columns. */
export interface ColumnsOfEdits extends Pick<Patch, 'columns' | 'without'> {
  changes: ColumnChange[];
}

/**
 * The edits of the columns of a document as changes. The columns are told without any, too, when records have no key: they are
 * found again then in a file with other columns. Throws `UnsayableEditError` for edits that no patch can say.
 */
export function columnsOfEdits(document: CsvDocument, key: readonly string[]): ColumnsOfEdits {
  const edits = document.edits().filter(isColumnEdit);
  const [first] = edits;
  const original = originalTable(document);
  const columns = original.columns.map((_, column) => original.header[column] ?? '');
  if (first === undefined) return { ...(key.length === 0 && { columns }), changes: [] };
  if (original.header.length === 0) throw new UnsayableEditError(first.op);
  const changes = edits.map((edit) => toChange(edit, original, key));
  const without = changes.flatMap(({ op, column }) => (op === 'delete-column' ? [column] : []));
  const said = { columns, ...(without.length > 0 && { without }), changes };
  if (findColumnContradiction({ key: [...key], ...said }) !== undefined)
    throw new UnsayableEditError(first.op);
  return said;
}

/** Whether the edit is one of the columns themselves. */
export function isColumnEdit(edit: Edit): edit is ColumnEdit {
  return edit.op.endsWith('-column');
}

function toChange(edit: ColumnEdit, original: HeadedTable, key: readonly string[]): ColumnChange {
  const nameOf = (column: number): string => original.columns[column] ?? '';
  const { op } = edit;
  if (op === 'rename-column') return { op, column: nameOf(edit.column), after: edit.after };
  if (op === 'delete-column') {
    const places = key.map((name) => original.columns.indexOf(name));
    return { op, column: nameOf(edit.column), hash: columnHash(original, edit.column, places) };
  }
  const follows = edit.follows === null ? null : nameOf(edit.follows);
  return op === 'add-column'
    ? { op, column: edit.name, follows }
    : { op, column: nameOf(edit.column), follows };
}
