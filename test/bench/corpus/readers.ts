import Papa from 'papaparse';
import type { Dialect } from '../../../src/core/csv/dialect.ts';

/** A cell as another reader than ours sees it; its place in bytes, quotes included, when that reader tells. */
export interface SeenCell {
  value: string;
  start: number;
  end: number;
}

/** The text of a file for a reader of strings: the lines before the table, and the others. */
export function textOf(
  bytes: Uint8Array,
  { encoding, bom, skip }: Dialect,
): { preamble: string; text: string } {
  const all = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(bom));
  const end = afterLines(all, 0, skip);
  return { preamble: all.slice(0, end), text: all.slice(end) };
}

/** What PapaParse sees, given the right dialect. */
export function readWithPapa(bytes: Uint8Array, dialect: Dialect): string[][] {
  const { text } = textOf(bytes, dialect);
  const { comment } = dialect;
  // A header is no comment, whatever it begins with; PapaParse would take it for one.
  const comments = comment !== undefined && !text.startsWith(comment) && comment;
  return Papa.parse<string[]>(text, { ...papaConfig(dialect), comments }).data;
}

/** The place behind a number of lines, where quotes mean nothing. */
function afterLines(text: string, from: number, lines = 0): number {
  const line = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  let at = from;
  for (let n = 0; n < lines; n++) {
    line.lastIndex = at;
    at += line.exec(text)?.[0].length ?? 0;
  }
  return at;
}

/** The dialect in the words of PapaParse, but for comments, which it would lose when it writes. */
export function papaConfig({
  delimiter,
  newline,
  quote,
  escape,
}: Dialect): Papa.ParseConfig & Papa.UnparseConfig {
  return { delimiter, newline, quoteChar: quote, escapeChar: escape === 'backslash' ? '\\' : quote };
}

/**
 * What the plainest reader sees: quoted cells as RFC 4180 has them, any mixture of newlines, a quote that does not close
 * before a delimiter or newline is text. Written with one regular expression, to share no idea with the index it judges.
 */
export function readPlainly(bytes: Uint8Array, dialect: Dialect): SeenCell[][] {
  const width = dialect.encoding.startsWith('utf-16') ? 2 : 1;
  const text = structureOf(bytes, dialect);
  const decoder = new TextDecoder(dialect.encoding, { ignoreBOM: true });
  const cell = cellPattern(dialect);
  const rows: SeenCell[][] = [];
  let row: SeenCell[] = [];
  for (let at = afterLines(text, dialect.bom / width, dialect.skip); at <= text.length;) {
    const isComment = row.length === 0 && rows.length > 0 && text[at] === dialect.comment;
    const pattern = isComment ? COMMENT : cell;
    pattern.lastIndex = at;
    const [all = '', raw = '', quoted, after = ''] = pattern.exec(text) ?? [];
    const [start, end] = [at * width, (at + raw.length) * width];
    const inner = quoted === undefined ? [start, end] : [start + width, end - width];
    const value = decoder.decode(bytes.subarray(inner[0], inner[1]));
    row.push({ value: quoted === undefined ? value : unescaped(value, dialect), start, end });
    at += all.length;
    if (after === dialect.delimiter) continue;
    rows.push(row);
    row = [];
    if (after === '') break;
  }
  return rows;
}

/** A line of comment in the groups of `cellPattern`: one cell, whatever is in it. */
const COMMENT = /([^\r\n]*(?:(?!)())?)(\r\n|\r|\n|$)/y;

function unescaped(value: string, { quote, escape }: Dialect): string {
  if (escape === 'backslash') {
    return value.replaceAll(/\\([^])/g, (both, after: string) =>
      after === quote || after === '\\' ? after : both,
    );
  }
  return value.replaceAll(quote + quote, quote);
}

/** One character for each code unit, so that a place in it is a place in the file. */
function structureOf(bytes: Uint8Array, { encoding }: Dialect): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (encoding === 'utf-16le') return buffer.toString('utf16le');
  if (encoding === 'utf-16be')
    return Buffer.from(buffer.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  return buffer.toString('latin1');
}

/** Matches a cell and what follows it. Groups: the cell as it stands, its inside when it is quoted, what follows. */
function cellPattern({ delimiter, quote: q, escape }: Dialect): RegExp {
  const separator = `\\u{${delimiter.charCodeAt(0).toString(16)}}`;
  const after = `${separator}|\\r\\n|\\r|\\n|$`;
  const plain = `[^${separator}\\r\\n]*`;
  const inside =
    escape === 'backslash' ? `[^${q}\\\\]*(?:\\\\[^][^${q}\\\\]*)*` : `[^${q}]*(?:${q}${q}[^${q}]*)*`;
  const quoted = q === '' ? '(?!)()' : `${q}(${inside})${q}(?=${after})`;
  return new RegExp(`(${quoted}|${plain})(${after})`, 'uy');
}
