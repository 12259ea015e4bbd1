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
  /** How a quote inside a quoted cell is written, when it is not doubled: with a backslash before it. */
  escape?: 'backslash';
  /** Lines that begin with this character are no records, a header aside; without it, all are. */
  comment?: '#';
  /** How most lines end; each line keeps its own. */
  newline: '\n' | '\r\n' | '\r';
  /** Lines before the table, such as a title; none when absent. */
  skip?: number;
  /** Is the first row one of column names? */
  header: boolean;
  /** Rows of column names, when there are several; the last one names the columns. */
  headerRows?: number;
}

/** What takes part in telling one cell from the next. */
export type Punctuation = Pick<Dialect, 'delimiter' | 'quote' | 'escape' | 'comment'>;

/** How many rows at the top of the table hold column names. */
export function headerRowsOf({ header, headerRows = 1 }: Pick<Dialect, 'header' | 'headerRows'>): number {
  return header ? headerRows : 0;
}
