import type { Punctuation } from './dialect.ts';
import { type MultiByte, multiByteOf } from './multi-byte.ts';

/**
 * The file as code units: bytes for encodings whose delimiter, quote and newlines are single bytes,
 * 16-bit units for UTF-16. Unit `n` always is the file's bytes from `n * width` on, so that a place in
 * one is a place in the other. Where a mark may be the second byte of a character, as in Shift_JIS, those
 * second bytes are blanked.
 */
export type Units = Uint8Array | Uint16Array;

export const CR = 0x0d;
export const LF = 0x0a;
export const SPACE = 0x20;
const BACKSLASH = 0x5c;
const BLANK = 0xff;

/** The units of a dialect that a reader looks for; -1 for what the dialect has not. */
export interface Marks {
  delimiter: number;
  quote: number;
  /** What makes the next unit in a quoted cell plain text. A doubled quote needs none. */
  escape: number;
  comment: number;
}

/** The marks of a dialect. */
export function marksOf({ delimiter, quote, escape, comment }: Punctuation): Marks {
  return {
    delimiter: delimiter.charCodeAt(0),
    quote: quote === '' ? -1 : quote.charCodeAt(0),
    escape: escape === undefined ? -1 : BACKSLASH,
    comment: comment === undefined ? -1 : comment.charCodeAt(0),
  };
}

/** The bytes as units of an encoding. A copy only where a view of the bytes would not do. */
export function toUnits(bytes: Uint8Array, encoding: string, marks: Marks): Units {
  if (encoding === 'utf-16le') return viewOfPairs(bytes) ?? pairs(bytes, 0, 1);
  if (encoding === 'utf-16be') return pairs(bytes, 1, 0);
  const table = tableWithMarks(encoding, marks);
  return table === undefined ? bytes : withoutTrails(bytes, table);
}

/** The characters of an encoding in which one of the marks may be the second byte of a character; undefined for others. */
function tableWithMarks(encoding: string, marks: Marks): MultiByte | undefined {
  const table = multiByteOf(encoding);
  return table !== undefined && Object.values(marks).some((mark) => table.isTrail(mark)) ? table : undefined;
}

/** Is there half a character at the end of a line that would make a whole one with a mark, were it written behind it? */
export function hasHalfCharacter(bytes: Uint8Array, encoding: string, marks: Marks): boolean {
  const table = tableWithMarks(encoding, marks);
  if (table === undefined) return false;
  const isHalf = (lead: number): boolean => Object.values(marks).some((mark) => table.isPair(lead, mark));
  for (let at = 0; at < bytes.length;) {
    const length = table.lengthAt(bytes, at);
    const isLast = at + 1 === bytes.length || isNewline(bytes[at + 1]);
    if (length === 1 && isLast && isHalf(bytes[at] ?? 0)) return true;
    at += length;
  }
  return false;
}

/** The memory itself read as pairs, where it is aligned and the machine keeps the low byte first, as nearly all do. */
function viewOfPairs(bytes: Uint8Array): Uint16Array | undefined {
  const isLowFirst = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  if (!isLowFirst || bytes.byteOffset % 2 === 1) return undefined;
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}

function pairs(bytes: Uint8Array, low: 0 | 1, high: 0 | 1): Uint16Array {
  const units = new Uint16Array(bytes.length >> 1);
  for (let n = 0; n < units.length; n++) {
    units[n] = (bytes[2 * n + low] ?? 0) | ((bytes[2 * n + high] ?? 0) << 8);
  }
  return units;
}

/** The bytes with each ASCII one that ends another character made a byte that no reader looks for. */
function withoutTrails(bytes: Uint8Array, table: MultiByte): Uint8Array {
  const units = bytes.slice();
  for (let at = 0; at < bytes.length;) {
    const length = table.lengthAt(bytes, at);
    if (length === 2 && (units[at + 1] ?? 0) < 0x80) units[at + 1] = BLANK;
    at += length;
  }
  return units;
}

/** Is it a unit that ends a line? */
export function isNewline(unit: number | undefined): boolean {
  return unit === LF || unit === CR;
}

/** The first place after a number of lines, from one place on. Quotes mean nothing here. */
export function afterLines(units: Units, from: number, lines: number): number {
  let at = from;
  for (let line = 0; line < lines && at < units.length; line++)
    at = afterNewline(units, endOfLine(units, at));
  return at;
}

/** Where the line ends that `at` is in. */
export function endOfLine(units: Units, at: number): number {
  let end = at;
  while (end < units.length && !isNewline(units[end])) end++;
  return end;
}

function afterNewline(units: Units, at: number): number {
  return units[at] === CR && units[at + 1] === LF ? at + 2 : at + 1;
}
