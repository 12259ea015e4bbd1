/** Why a file cannot be read as a table; keys of the message catalogue. */
export type NotATableReason =
  | 'empty' // no byte at all
  | 'no-records' // nothing but blank lines
  | 'html' // a page: a login form, a "not found"
  | 'xml'
  | 'json'
  | 'lfs' // a git-lfs pointer: the data is elsewhere
  | 'binary'; // an archive, a workbook, an image

/** Thrown by `openCsv` for bytes that hold no table. */
export class NotATableError extends Error {
  override name = 'NotATableError';
  readonly reason: NotATableReason;
  /** What it is instead, in the words of the field (`zip or xlsx`, `png`), when known. */
  readonly format: string | undefined;
  constructor(reason: NotATableReason, format?: string) {
    super(`Not a table: ${format ?? reason}`);
    this.reason = reason;
    this.format = format;
  }
}

/** A character that the file cannot hold, and the nearest text that it can. */
export interface Unencodable {
  character: string;
  nearest: string | undefined;
}

/**
 * - `encoding`: the character set lacks the characters.
 * - `dialect`: a file without quotes cannot hold them in a cell.
 * - `broken-quote`: a quote before this place never closes and would swallow what is written here; correct it first.
 */
export type UnencodableReason = 'encoding' | 'dialect' | 'broken-quote';

/** Thrown before anything changes when a value cannot be written into this file. */
export class UnencodableError extends Error {
  override name = 'UnencodableError';
  readonly reason: UnencodableReason;
  readonly encoding: string;
  readonly characters: readonly Unencodable[];
  /** The cell that was to hold it, when several were written at once: its record and column in the document. */
  at: { record: number; column: number } | undefined;
  /** The whole value with each character replaced by its nearest; undefined when one of them has none. */
  readonly suggestion: string | undefined;
  constructor(
    reason: UnencodableReason,
    encoding: string,
    value: string,
    characters: readonly Unencodable[],
  ) {
    super(
      `The file (${encoding}) cannot hold ${characters.map((lost) => JSON.stringify(lost.character)).join(', ')}`,
    );
    this.reason = reason;
    this.encoding = encoding;
    this.characters = characters;
    this.suggestion = replaceEach(value, characters);
  }
}

function replaceEach(value: string, characters: readonly Unencodable[]): string | undefined {
  let text = value;
  for (const { character, nearest } of characters) {
    if (nearest === undefined) return undefined;
    text = text.replaceAll(character, nearest);
  }
  return text;
}

/** Thrown before anything changes when a pasted block needs more columns than there are from its place on. */
export class TooWideError extends Error {
  override name = 'TooWideError';
  /** How many columns are lacking. */
  readonly lacking: number;
  constructor(lacking: number) {
    super(`The block needs ${lacking} more columns`);
    this.lacking = lacking;
  }
}
