import Papa from 'papaparse';
import { codecFor } from '../../../src/core/csv/codec.ts';
import type { CsvDocument } from '../../../src/core/csv/csv-document.ts';
import type { CellEdit } from './edits.ts';
import { papaConfig, textOf } from './readers.ts';
import { align } from './tables.ts';

/**
 * Saves a file as PapaParse writes what it parsed, with the right delimiter, quote, newline, encoding and byte order mark,
 * and the lines before the table as they were.
 */
export class PapaPeer {
  readonly #document: CsvDocument;
  readonly #preamble: string;
  /** Comments are rows: PapaParse would lose them. */
  readonly #rows: readonly (readonly string[])[];

  constructor(document: CsvDocument) {
    const { preamble, text } = textOf(document.bytes, document.dialect);
    this.#document = document;
    this.#preamble = preamble;
    this.#rows = Papa.parse<string[]>(text, papaConfig(document.dialect)).data;
  }

  /** The file without an edit. */
  save(): Uint8Array {
    return this.#write(this.#rows);
  }

  /** The file with edits; undefined when PapaParse does not see the records that they are in. */
  saveEdited(edits: readonly CellEdit[]): Uint8Array | undefined {
    const places = align(this.#document, this.#rows);
    if (places === undefined) return undefined;
    const rows = this.#rows.map((row) => [...row]);
    for (const { record, column, after } of edits) {
      const row = rows[places.get(record) ?? -1];
      if (row === undefined) continue;
      while (row.length < column) row.push('');
      row[column] = after;
    }
    return this.#write(rows);
  }

  #write(rows: readonly (readonly string[])[]): Uint8Array {
    const { bytes, dialect } = this.#document;
    const text = this.#preamble + Papa.unparse([...rows], papaConfig(dialect));
    return Buffer.concat([bytes.subarray(0, dialect.bom), codecFor(dialect.encoding).encode(text)]);
  }
}
