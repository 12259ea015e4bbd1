import type { CsvDocument } from '../csv/csv-document.ts';
import type { Edit } from '../csv/edits.ts';
import { addressOf } from './address.ts';
import { originalTable } from './original-table.ts';
import type { Change, RecordAddress } from './patch.ts';
import { byColumn } from './table.ts';
import { withTwins } from './with-twins.ts';

/** The edits of a document as changes, one for each and in the same order. Addresses say what the file had before any edit. */
export function changesOfEdits(
  edits: readonly Edit[],
  document: CsvDocument,
  key: readonly string[],
): Change[] {
  const missing = key.find((name) => !document.columns.includes(name));
  if (missing !== undefined) throw new RangeError(`The file has no column ${JSON.stringify(missing)}`);
  const changes = edits.map((edit) => toChange(edit, document, key));
  return withTwins(changes, key, originalTable(document));
}

function toChange(edit: Edit, document: CsvDocument, key: readonly string[]): Change {
  const { columns } = document;
  const at = (record: number): RecordAddress =>
    addressOf(record, document.original(record), { columns, key });
  if (edit.op === 'insert') {
    const follows = edit.follows === null ? null : at(edit.follows);
    return { op: 'insert', at: follows, after: byColumn(columns, edit.values) };
  }
  if (edit.op === 'delete')
    return { op: 'delete', at: at(edit.record), before: byColumn(columns, edit.before) };
  if (edit.op !== 'set') throw new RangeError(`A patch has no change for ${edit.op}`);
  const { before, after } = edit;
  return { op: 'set', at: at(edit.record), column: columns[edit.column] ?? '', before, after };
}
