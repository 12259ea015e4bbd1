import type { CsvDocument } from '../core/csv/csv-document.ts';
import { sniffEncoding } from '../core/csv/encoding.ts';
import { openCsv } from '../core/csv/open-csv.ts';
import { applyPatch } from '../core/patch/apply.ts';
import { fromPatchDialect } from '../core/patch/patch-dialect.ts';
import type { Patch } from '../core/patch/patch.ts';
import type { Outcome } from '../core/patch/rebase.ts';
import { ConflictError, type FileVersion } from '../forges/forge.ts';
import { NothingToSendError } from './nothing-to-send.ts';

/** What became of each change, and the file with those that apply. */
export interface Rebuilt {
  outcomes: Outcome[];
  bytes: Uint8Array<ArrayBuffer>;
}

/** The current file with the patch applied, read with the dialect the contributor saw. Whatever does not apply is left as it is. */
export function rebuildFile(patch: Patch, current: Pick<FileVersion, 'bytes' | 'blob'>): Rebuilt {
  const document = openCurrent(patch, current);
  const outcomes = applyPatch(patch, document);
  return { outcomes, bytes: document.toBytes() };
}

/** The current file as a table, read with the dialect the contributor saw. */
export function openCurrent(
  { source: { dialect, blob } }: Pick<Patch, 'source'>,
  current: Pick<FileVersion, 'bytes' | 'blob'>,
): CsvDocument {
  const encoding = current.blob === blob ? dialect.encoding : encodingNow(current.bytes, dialect.encoding);
  return openCsv(current.bytes, { ...fromPatchDialect(dialect), encoding });
}

/** The bytes to propose. Throws `ConflictError` when a change does not apply any more, `NothingToSendError` when all were made. */
export function rebuildWhole(
  patch: Patch,
  current: Pick<FileVersion, 'bytes' | 'blob'>,
): Uint8Array<ArrayBuffer> {
  return correctWhole(patch, current).toBytes();
}

/** The current file with all of the patch in it, as a table. Throws what `rebuildWhole` throws. */
export function correctWhole(patch: Patch, current: Pick<FileVersion, 'bytes' | 'blob'>): CsvDocument {
  const document = openCurrent(patch, current);
  const outcomes = applyPatch(patch, document);
  if (!outcomes.every(({ status }) => status === 'applies' || status === 'already'))
    throw new ConflictError(outcomes);
  if (outcomes.every(({ status }) => status === 'already')) throw new NothingToSendError();
  return document;
}

/**
 * A file that moved may have been saved in another encoding, and a value written in the old one would be damage.
 * Bytes that prove their encoding win; where they prove nothing, what the contributor read by holds.
 */
function encodingNow(bytes: Uint8Array, seen: string): string {
  const { encoding, evidence } = sniffEncoding(bytes);
  const isProven = evidence === 'bom' || evidence === 'zero-bytes' || evidence === 'valid-utf-8';
  return isProven || seen === 'utf-8' ? encoding : seen;
}
