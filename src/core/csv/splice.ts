/** Bytes `start` to `end` of a file give way to `bytes`. */
export interface Splice {
  start: number;
  end: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The bytes after splices, which must be sorted and disjoint. Every byte outside them is copied as it is. */
export function applySplices(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let read = 0;
  for (const splice of splices) {
    parts.push(bytes.subarray(read, splice.start), splice.bytes);
    read = splice.end;
  }
  parts.push(bytes.subarray(read));
  return concat(parts);
}

/** The same splices with neighbours that touch made one, so that no two share a place. */
export function joinSplices(splices: Iterable<Splice>): Splice[] {
  const groups: { start: number; end: number; parts: Uint8Array[] }[] = [];
  for (const { start, end, bytes } of splices) {
    const last = groups.at(-1);
    if (last === undefined || last.end < start) groups.push({ start, end, parts: [bytes] });
    else {
      last.end = end;
      last.parts.push(bytes);
    }
  }
  return groups.map(({ start, end, parts }) => ({ start, end, bytes: concat(parts) }));
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
