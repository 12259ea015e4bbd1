import type { Dialect } from './dialect.ts';

/**
 * The file as code units: bytes for encodings whose delimiter, quote and newlines are single bytes,
 * 16-bit units for UTF-16. Unit `n` always is the file's bytes from `n * width` on, so that a place in
 * one is a place in the other. (An encoding whose second bytes look like delimiters, such as
 * Shift_JIS, belongs here as a byte array with those second bytes blanked.)
 */
export type Units = Uint8Array | Uint16Array;

export const CR = 0x0d;
export const LF = 0x0a;
export const SPACE = 0x20;

/** The units of a dialect that a reader looks for. */
export interface Marks {
  delimiter: number;
  /** -1 when the dialect has no quote. */
  quote: number;
}

/** The marks of a dialect. */
export function marksOf({ delimiter, quote }: Pick<Dialect, 'delimiter' | 'quote'>): Marks {
  return { delimiter: delimiter.charCodeAt(0), quote: quote === '' ? -1 : quote.charCodeAt(0) };
}

/** The bytes as units of an encoding. Only UTF-16 needs a copy. */
export function toUnits(bytes: Uint8Array, encoding: string): Units {
  if (encoding === 'utf-16le') return pairs(bytes, 0, 1);
  if (encoding === 'utf-16be') return pairs(bytes, 1, 0);
  return bytes;
}

function pairs(bytes: Uint8Array, low: 0 | 1, high: 0 | 1): Uint16Array {
  const units = new Uint16Array(bytes.length >> 1);
  for (let n = 0; n < units.length; n++) {
    units[n] = (bytes[2 * n + low] ?? 0) | ((bytes[2 * n + high] ?? 0) << 8);
  }
  return units;
}

/** Is it a unit that ends a line? */
export function isNewline(unit: number | undefined): boolean {
  return unit === LF || unit === CR;
}
