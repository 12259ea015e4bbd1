import type { CsvDocument } from '../csv/csv-document.ts';
import type { Edit } from '../csv/edits.ts';
import type { Source } from '../source.ts';
import { addressOf } from './address.ts';
import { patchId } from './identity.ts';
import { inferKey } from './infer-key.ts';
import type { Change, Patch, PatchSource, RecordAddress } from './patch.ts';
import { originalTable } from './original-table.ts';
import { byColumn } from './table.ts';
import { withTwins } from './with-twins.ts';

/** What a contributor adds to one change: why, and where it can be checked. */
export type Remark = Pick<Change, 'note' | 'evidence'>;

export interface PatchRequest {
  document: CsvDocument;
  source: Source;
  /** The version that `document` was opened from. */
  version: { commit?: string; blob?: string };
  /** Names of the key columns; inferred when it is not given, which reads the file. */
  key?: readonly string[];
  license: string;
  lang: string;
  page?: string;
  reporter?: { name: string };
  /** RFC 3339, UTC. */
  created: string;
  /** What is said of an edit, if anything. */
  remarks?: (edit: Edit) => Remark | undefined;
}

/** The edits of a document as a patch; undefined when there are none. */
export function makePatch(request: PatchRequest): Patch | undefined {
  const { document, remarks } = request;
  const edits = document.edits();
  if (edits.length === 0) return undefined;
  const key = [...(request.key ?? inferKey(document))];
  const missing = key.find((name) => !document.columns.includes(name));
  if (missing !== undefined) throw new RangeError(`The file has no column ${JSON.stringify(missing)}`);
  const source = sourceOf(request);
  const told = edits.map((edit) => ({ ...toChange(edit, document, key), ...remarks?.(edit) }));
  const changes = withTwins(told, key, originalTable(document));
  return {
    emendata: 1,
    id: patchId({ source, changes }),
    source,
    key,
    changes,
    license: request.license,
    lang: request.lang,
    ...(request.reporter && { reporter: request.reporter }),
    ...(request.page && { page: request.page }),
    created: request.created,
  };
}

function sourceOf({ source, version, document }: PatchRequest): PatchSource {
  const { encoding, delimiter, quote, header } = document.dialect;
  return { ...source, ...version, dialect: { encoding, delimiter, quote, header } };
}

function toChange(edit: Edit, document: CsvDocument, key: readonly string[]): Change {
  const { columns } = document;
  // The address says what the file had, before any edit.
  const at = (record: number): RecordAddress =>
    addressOf(record, document.original(record), { columns, key });
  if (edit.op === 'insert') {
    return {
      op: 'insert',
      at: edit.follows === null ? null : at(edit.follows),
      after: byColumn(columns, edit.values),
    };
  }
  if (edit.op === 'delete')
    return { op: 'delete', at: at(edit.record), before: byColumn(columns, edit.before) };
  if (edit.op !== 'set') throw new RangeError(`A patch has no change for ${edit.op}`);
  const { before, after } = edit;
  return { op: 'set', at: at(edit.record), column: columns[edit.column] ?? '', before, after };
}
