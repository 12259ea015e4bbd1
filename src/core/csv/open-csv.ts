import { CsvDocument } from './csv-document.ts';
import type { Dialect } from './dialect.ts';
import { NotATableError } from './errors.ts';
import { assertMayBeTable } from './not-a-table.ts';
import { sniffDialect } from './sniff.ts';

/**
 * Opens a CSV file for correction. `override` is what a person knows better than the guess. The bytes are kept, not
 * copied, and must not change. Throws NotATableError for bytes that hold no table, RangeError for an impossible override.
 */
export function openCsv(bytes: Uint8Array, override: Partial<Dialect> = {}): CsvDocument {
  assertPossible(override);
  assertMayBeTable(bytes, override.encoding);
  const { dialect } = sniffDialect(bytes, override);
  const document = new CsvDocument(bytes, dialect);
  if (document.length === 0 && document.header.length === 0) throw new NotATableError('no-records');
  return document;
}

function assertPossible({ delimiter, quote }: Partial<Dialect>): void {
  if (delimiter === undefined) return;
  const isPossible = /^[^\r\n\u0080-\uffff]$/.test(delimiter) && delimiter !== quote;
  if (!isPossible) throw new RangeError(`No delimiter: ${JSON.stringify(delimiter)}`);
}
