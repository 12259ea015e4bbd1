import type { CsvDocument } from '../csv/csv-document.ts';
import type { Edit } from '../csv/edits.ts';
import { addressOf } from './address.ts';
import { originalTable } from './original-table.ts';
import type { Change, DeleteChange, InsertChange, RecordAddress } from './patch.ts';
import { byColumn } from './table.ts';
import { withTwins } from './with-twins.ts';

/** What a contributor adds to one change: why, and where it can be checked. */
export type Remark = Pick<Change, 'note' | 'evidence'>;

/** An edit that no change of a patch can say: one of the columns themselves. */
export class UnsayableEditError extends Error {
  override name = 'UnsayableEditError';
  readonly reason = 'unsayable-edit';
  constructor(op: Edit['op']) {
    super(`A patch cannot say ${op}`);
  }
}

interface Edited {
  document: CsvDocument;
  key: readonly string[];
  /** Records of the file that stand elsewhere now. */
  moved: ReadonlySet<number>;
}

/**
 * The edits of a document as changes, in the same order. Addresses say what the file had before any edit. A moved record is
 * deleted here and inserted there. Throws `UnsayableEditError` when columns were added, renamed, deleted or moved.
 */
export function changesOfEdits(
  document: CsvDocument,
  key: readonly string[],
  remarks?: (edit: Edit) => Remark | undefined,
): Change[] {
  const missing = key.find((name) => !document.fileColumns.includes(name));
  if (missing !== undefined) throw new RangeError(`The file has no column ${JSON.stringify(missing)}`);
  const edits = document.edits();
  const moved = new Set(edits.flatMap((edit) => (edit.op === 'move' ? [edit.record] : [])));
  const changes = edits.flatMap((edit) => {
    const remark = remarks?.(edit);
    return toChanges(edit, { document, key, moved }).map((change) => ({ ...change, ...remark }));
  });
  return withTwins(changes, key, originalTable(document));
}

function toChanges(edit: Edit, edited: Edited): Change[] {
  if (edit.op === 'insert') return [insertion(edit.follows, edit.values, edited)];
  if (edit.op === 'delete') return [deletion(edit.record, edit.before, edited)];
  if (edit.op === 'move') return moveOf(edit.record, edit.follows, edited);
  if (edit.op !== 'set') throw new UnsayableEditError(edit.op);
  // The record is inserted with its new values where it stands now.
  if (edited.moved.has(edit.record)) return [];
  const { record, before, after } = edit;
  const column = edited.document.fileColumns[edit.column] ?? '';
  return [{ op: 'set', at: addressIn(record, edited), column, before, after }];
}

function moveOf(record: number, follows: number | null, edited: Edited): Change[] {
  const { document } = edited;
  const values = document.values(document.positionOf(record) ?? -1);
  return [deletion(record, document.original(record), edited), insertion(follows, values, edited)];
}

function insertion(follows: number | null, values: readonly string[], edited: Edited): InsertChange {
  const at = follows === null ? null : addressIn(follows, edited);
  return { op: 'insert', at, after: byColumn(edited.document.fileColumns, values) };
}

function deletion(record: number, before: readonly string[], edited: Edited): DeleteChange {
  return {
    op: 'delete',
    at: addressIn(record, edited),
    before: byColumn(edited.document.fileColumns, before),
  };
}

function addressIn(record: number, { document, key }: Edited): RecordAddress {
  return addressOf(record, document.original(record), { columns: document.fileColumns, key });
}
