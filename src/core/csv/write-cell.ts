import type { Dialect } from './dialect.ts';
import { UnencodableError } from './errors.ts';

/** The text of a cell in the file: quoted if it was, or if the reader would otherwise see something else. */
export function writeCell(value: string, dialect: Dialect, quoted: boolean): string {
  const { quote } = dialect;
  if (quote === '' || !(quoted || needsQuotes(value, dialect))) return value;
  return quote + value.replaceAll(quote, quote + quote) + quote;
}

/** Throws UnencodableError when a file without quotes cannot hold the value. */
export function assertWritable(value: string, dialect: Dialect): void {
  if (dialect.quote !== '') return;
  const characters = [...new Set(value)].filter((character) => isStructure(character, dialect));
  if (characters.length === 0) return;
  const lost = characters.map((character) => ({ character, nearest: character === ' ' ? undefined : ' ' }));
  throw new UnencodableError('dialect', dialect.encoding, value, lost);
}

/** Would the reader see another value if it stood without quotes? */
export function needsQuotes(value: string, dialect: Dialect): boolean {
  // U+FEFF as the very first character of a file would be taken for a byte order mark.
  if (value.startsWith('\ufeff')) return true;
  for (const character of value) {
    if (character === dialect.quote || isStructure(character, dialect)) return true;
  }
  return false;
}

function isStructure(character: string, { delimiter }: Dialect): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}
