import type { CsvDocument } from '../csv/csv-document.ts';
import type { Source } from '../source.ts';
import { changesOfEdits, type Remark } from './changes-of-edits.ts';
import { patchId } from './identity.ts';
import { inferKey } from './infer-key.ts';
import type { Change, Patch, PatchSource } from './patch.ts';
import { toPatchDialect } from './patch-dialect.ts';

export interface PatchRequest {
  document: CsvDocument;
  source: Source;
  /** The version that `document` was opened from. */
  version: { commit?: string; blob?: string };
  /** Names of the key columns, which stay; inferred when it is not given, which reads the file. */
  key?: readonly string[];
  license: string;
  lang: string;
  page?: string;
  reporter?: { name: string };
  /** RFC 3339, UTC. */
  created: string;
  /** What is said of a change, if anything. */
  remarks?: (change: Change) => Remark | undefined;
}

/** The edits of a document as a patch; undefined when there are none. */
export function makePatch(request: PatchRequest): Patch | undefined {
  const { document, remarks } = request;
  if (document.edits().length === 0) return undefined;
  const source = sourceOf(request);
  const said = changesOfEdits(document, request.key ?? inferKey(document), remarks);
  return {
    emendata: 1,
    id: patchId({ source, changes: said.changes }),
    source,
    ...said,
    license: request.license,
    lang: request.lang,
    ...(request.reporter && { reporter: request.reporter }),
    ...(request.page && { page: request.page }),
    created: request.created,
  };
}

function sourceOf({ source, version, document }: PatchRequest): PatchSource {
  return { ...source, ...version, dialect: toPatchDialect(document.dialect) };
}
