import type { FileRecords } from './file-records.ts';
import { multiByteOf } from './multi-byte.ts';

/**
 * Where the text of each record from `from` to `to` starts in the text of all of them, and last where it ends. For texts
 * that fold evenly: their characters are one UTF-16 unit each.
 */
export function textPlaces(file: FileRecords, from: number, to: number): Uint32Array {
  const places = new Uint32Array(to - from + 1);
  const measure = measureOf(file);
  let place = 0;
  for (let record = from; record < to; record++) {
    place += measure(file.start(record), file.start(record + 1));
    places[record - from + 1] = place;
  }
  return places;
}

/** How many UTF-16 units the text between two places has. */
function measureOf(file: FileRecords): (start: number, end: number) => number {
  const { encoding } = file.codec;
  if (encoding === 'utf-8') return (start, end) => utf8Characters(file.units, start, end);
  if (multiByteOf(encoding) !== undefined) return (start, end) => file.text(start, end).length;
  return (start, end) => end - start;
}

function utf8Characters(bytes: ArrayLike<number>, start: number, end: number): number {
  let characters = 0;
  for (let at = start; at < end; at++) {
    if (((bytes[at] ?? 0) & 0xc0) !== 0x80) characters++;
  }
  return characters;
}
