/** Bytes that are copied faster one by one than through a view of them. */
const SHORT = 64;

/** A view of more bytes than this takes less time and memory than a copy of them. */
const FAR = 4096;

/** Bytes `start` to `end` of a file give way to `bytes`. */
export interface Splice {
  start: number;
  end: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The bytes after splices, which must be sorted and disjoint. Every byte outside them is copied as it is. */
export function applySplices(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array<ArrayBuffer> {
  let length = bytes.length;
  for (const splice of splices) length += splice.bytes.length - (splice.end - splice.start);
  const result = new Uint8Array(length);
  let [read, written] = [0, 0];
  const copy = (from: Uint8Array, start: number, end: number): void => {
    if (end - start > SHORT) result.set(from.subarray(start, end), written);
    else for (let n = start; n < end; n++) result[written + n - start] = from[n] ?? 0;
    written += end - start;
  };
  for (const splice of splices) {
    copy(bytes, read, splice.start);
    copy(splice.bytes, 0, splice.bytes.length);
    read = splice.end;
  }
  copy(bytes, read, bytes.length);
  return result;
}

/** The bytes from one place to another after the splices between them. */
export function applyWithin(
  bytes: Uint8Array,
  { start, end }: Pick<Splice, 'start' | 'end'>,
  splices: readonly Splice[],
): Uint8Array<ArrayBuffer> {
  const within = splices.map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
  return applySplices(bytes.subarray(start, end), within);
}

/**
 * The bytes after splices in parts, one after the other: views of the file where nothing changes, so that saving costs
 * as much as was edited. Where edits lie close together, they are one part with what is between.
 */
export function partsOf(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const near of nearOnes(splices)) {
    const range = { start: near[0]?.start ?? at, end: near.at(-1)?.end ?? at };
    parts.push(bytes.subarray(at, range.start), applyWithin(bytes, range, near));
    at = range.end;
  }
  parts.push(bytes.subarray(at));
  return parts.filter(({ length }) => length > 0);
}

function* nearOnes(splices: readonly Splice[]): Generator<Splice[]> {
  let near: Splice[] = [];
  for (const splice of splices) {
    const last = near.at(-1);
    if (last !== undefined && splice.start - last.end > FAR) {
      yield near;
      near = [];
    }
    near.push(splice);
  }
  if (near.length > 0) yield near;
}

/** The same splices with neighbours that touch made one, so that no two share a place. */
export function joinSplices(splices: Iterable<Splice>): Splice[] {
  const joined: Splice[] = [];
  let touching: Splice[] = [];
  for (const splice of splices) {
    const last = touching.at(-1);
    if (last !== undefined && last.end < splice.start) {
      joined.push(asOne(touching, last));
      touching = [];
    }
    touching.push(splice);
  }
  const last = touching.at(-1);
  if (last !== undefined) joined.push(asOne(touching, last));
  return joined;
}

function asOne(splices: readonly Splice[], last: Splice): Splice {
  const [first = last] = splices;
  if (first === last) return last;
  return { start: first.start, end: last.end, bytes: concat(splices.map(({ bytes }) => bytes)) };
}

/** The parts one after the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
