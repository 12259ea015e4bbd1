import type { CsvDocument } from '../../csv/csv-document.ts';
import type { Pair } from './backbone.ts';

/**
 * How many records from these two on are equal byte by byte; perhaps fewer than are. The bytes are compared as one piece, and
 * records are looked at only where it ends. 0 when a document has edits, which lie over its bytes.
 */
export function sameRun(a: CsvDocument, b: CsvDocument, { inA, inB }: Pair): number {
  if (a.revision > 0 || b.revision > 0) return 0;
  const [fromA, fromB] = [placeOf(a, inA), placeOf(b, inB)];
  const length = sameLength(a.bytes, fromA, b.bytes, fromB);
  const run = recordsWithin(a, inA, fromA + length);
  if (run === 0 || inB + run > b.length) return 0;
  // A quote that only one of the files closes, later on, could divide the same bytes into other records.
  const isDividedAlike = placeOf(a, inA + run - 1) - fromA === placeOf(b, inB + run - 1) - fromB;
  return isDividedAlike ? run : 0;
}

/** The place in the file's bytes where a record starts. */
function placeOf(document: CsvDocument, n: number): number {
  return (document.rawRecord(n)?.byteOffset ?? 0) - document.bytes.byteOffset;
}

/** For how many bytes two files are equal from these places on; four at once while there are. */
function sameLength(a: Uint8Array, fromA: number, b: Uint8Array, fromB: number): number {
  const end = Math.min(a.length - fromA, b.length - fromB);
  const [viewA, viewB] = [viewOf(a), viewOf(b)];
  let length = 0;
  while (length + 4 <= end && viewA.getInt32(fromA + length) === viewB.getInt32(fromB + length)) length += 4;
  while (length < end && a[fromA + length] === b[fromB + length]) length++;
  return length;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** How many records from `first` on lie, with a byte behind them, before a place. */
function recordsWithin(document: CsvDocument, first: number, place: number): number {
  let [low, high] = [first, document.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = placeOf(document, middle) + (document.rawRecord(middle)?.length ?? 0);
    if (end < place) low = middle + 1;
    else high = middle;
  }
  return low - first;
}
