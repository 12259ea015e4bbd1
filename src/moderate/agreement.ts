import type { CsvDocument } from '../core/csv/csv-document.ts';
import { sniffEncoding } from '../core/csv/encoding.ts';
import { openCsv } from '../core/csv/open-csv.ts';
import { diffDocuments, DifferentColumnsError } from '../core/patch/diff.ts';
import type { Patch } from '../core/patch/patch.ts';
import { rebuildFile } from '../deliver/rebuild-file.ts';
import type { FileVersion } from '../forges/forge.ts';
import { sameBytes } from './same-bytes.ts';

/** A file before and after: `table` is how `before` reads without anybody's word. */
export interface Step {
  before: FileVersion;
  after: FileVersion;
  table: CsvDocument;
}

/**
 * Whether a patch, made on `before`, gives `after`: byte by byte (`exact`), or the same table written in another way (`table`);
 * undefined when it does not. A patch that reads the file in its own way, with another delimiter say, never
 * agrees: its columns and values would not be those of the publisher.
 */
export function agreementOf(sent: Patch, { before, after, table }: Step): 'exact' | 'table' | undefined {
  if (!readsAlike(sent, table)) return undefined;
  const made = rebuilt(sent, before);
  if (made === undefined) return undefined;
  if (sameBytes(made, after.bytes)) return 'exact';
  return isSameTable(openCsv(made, table.dialect), after.bytes) ? 'table' : undefined;
}

function readsAlike({ source: { dialect } }: Patch, table: CsvDocument): boolean {
  const { delimiter, quote, header } = table.dialect;
  const { encoding, evidence } = sniffEncoding(table.bytes);
  const isGuess = evidence === 'letters' || evidence === 'fallback' || evidence === 'mostly-utf-8';
  return (
    dialect.delimiter === delimiter &&
    dialect.quote === quote &&
    dialect.header === header &&
    (isGuess || dialect.encoding === encoding)
  );
}

/** Undefined when a change does not fit: what it asks for is not what the branch does. */
function rebuilt(sent: Patch, before: FileVersion): Uint8Array<ArrayBuffer> | undefined {
  try {
    const { outcomes, bytes } = rebuildFile(sent, before);
    const fits = outcomes.every(({ status }) => status === 'applies' || status === 'already');
    return fits ? bytes : undefined;
  } catch {
    // Not of this file: an encoding nobody knows, a value that its encoding cannot hold.
    return undefined;
  }
}

function isSameTable(made: CsvDocument, after: Uint8Array): boolean {
  try {
    return diffDocuments(made, openCsv(after, made.dialect), { key: [] }).changes.length === 0;
  } catch (error) {
    if (error instanceof DifferentColumnsError) return false;
    throw error;
  }
}
