import { CsvDocument } from '../csv/csv-document.ts';
import type { HeadedTable } from './table.ts';

/** Indexed once a file: patches are made after every edit. */
const originals = new WeakMap<Uint8Array, CsvDocument>();

/** The table of the document's file as it is without the edits: what addresses, keys and hashes speak of. */
export function originalTable(document: CsvDocument): HeadedTable {
  if (document.revision === 0) return document;
  const known = originals.get(document.bytes);
  if (known !== undefined && known.dialect === document.dialect) return known;
  const original = new CsvDocument(document.bytes, document.dialect);
  originals.set(document.bytes, original);
  return original;
}
