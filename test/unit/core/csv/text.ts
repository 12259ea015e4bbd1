import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import type { Dialect } from '../../../../src/core/csv/dialect.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';

/** A document of UTF-8 text. */
export function open(text: string, override: Partial<Dialect> = {}): CsvDocument {
  return openCsv(new TextEncoder().encode(text), override);
}

/** What the document would be saved as, as text. */
export function saved(document: CsvDocument): string {
  return new TextDecoder(document.dialect.encoding, { ignoreBOM: true }).decode(document.toBytes());
}

/** Every record with its values. */
export function table(document: CsvDocument): string[][] {
  return Array.from({ length: document.length }, (_, n) => [...document.values(n)]);
}
