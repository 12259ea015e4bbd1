import Papa from 'papaparse';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { bare } from '../corpus/tables.ts';

/** What somebody makes of a file nothing is known about. */
export interface Guess {
  /** The text as it was decoded, without a byte order mark. */
  text: string;
  delimiter: string;
  quote: string;
  /** The most cells that a row has. */
  width: number;
  /** The column names; empty when it takes the first row for data. */
  header: readonly string[];
}

/** What we make of it. */
export function ourGuess(bytes: Uint8Array): Guess {
  const document = openCsv(bytes);
  const { encoding, delimiter, quote } = document.dialect;
  return {
    text: new TextDecoder(encoding).decode(bytes),
    delimiter,
    quote,
    width: document.columns.length,
    header: bare(document.header),
  };
}

/** What PapaParse makes of it: it detects the delimiter, and takes UTF-8, double quotes and a header row for granted. */
export function papaGuess(bytes: Uint8Array): Guess {
  const text = new TextDecoder().decode(bytes);
  const { data, meta } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  return {
    text,
    delimiter: meta.delimiter,
    quote: '"',
    width: Math.max(...data.map((row) => row.length)),
    header: bare(data[0] ?? []),
  };
}
