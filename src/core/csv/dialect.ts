/** How a file writes its table: everything a reader must know before the first cell. */
export interface Dialect {
  /** WHATWG label, as `TextDecoder` spells it: `utf-8`, `utf-16le`, `windows-1252`. */
  encoding: string;
  /** Bytes of the byte order mark at the start; 0 when there is none. */
  bom: number;
  /** One character. */
  delimiter: string;
  /** Empty when quotes mean nothing in this file. */
  quote: '"' | "'" | '';
  /** How most lines end; each line keeps its own. */
  newline: '\n' | '\r\n' | '\r';
  /** Is the first record a row of column names? */
  header: boolean;
}
