import type { Dialect } from './dialect.ts';
import { UnencodableError } from './errors.ts';

/** The text of a cell in the file: quoted if it was, or if the reader would otherwise see something else. */
export function writeCell(value: string, dialect: Dialect, quoted: boolean): string {
  const { quote, escape } = dialect;
  if (quote === '' || !(quoted || needsQuotes(value, dialect))) return value;
  const inside =
    escape === undefined ? value.replaceAll(quote, quote + quote) : withBackslashes(value, quote);
  return quote + inside + quote;
}

function withBackslashes(value: string, quote: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
}

/** Throws UnencodableError when a file without quotes cannot hold the value. */
export function assertWritable(value: string, dialect: Dialect): void {
  if (dialect.quote !== '') return;
  const characters = [...new Set(value)].filter((character) => isStructure(character, dialect));
  if (isComment(value, dialect)) characters.push(value.charAt(0));
  if (characters.length === 0) return;
  const lost = characters.map((character) => ({ character, nearest: character === ' ' ? undefined : ' ' }));
  throw new UnencodableError('dialect', dialect.encoding, value, lost);
}

/** Would the reader see another value if it stood without quotes? */
export function needsQuotes(value: string, dialect: Dialect): boolean {
  if (opensLine(value, dialect)) return true;
  for (const character of value) {
    if (character === dialect.quote || isStructure(character, dialect)) return true;
  }
  return false;
}

/** Would a line that begins with it be passed over? */
function isComment(value: string, { comment }: Dialect): boolean {
  return comment !== undefined && value.startsWith(comment);
}

/** Would it be no text at the start of a line: a comment, or at the start of a file a byte order mark? */
export function opensLine(value: string, dialect: Dialect): boolean {
  return value.startsWith('\ufeff') || isComment(value, dialect);
}

function isStructure(character: string, { delimiter }: Dialect): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}
