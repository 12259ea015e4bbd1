import { heaviestAscending } from './heaviest-ascending.ts';

/**
 * A record wherever it came from: 0 and above is that record of the file, below 0 an inserted one, counted from
 * `FIRST_INSERTED` up. It stays the same however the record moves.
 */
export type RecordId = number;

/** Far enough below 0 that no inserted record ever is the one before the first of the file. */
export const FIRST_INSERTED: RecordId = -(2 ** 40);

/** A run of records that follow each other: of the file if `first` ≥ 0, otherwise inserted ones. */
export interface Piece {
  readonly first: RecordId;
  readonly length: number;
}

/** The current order of records as few runs, so that inserting into a million records moves none of them. */
export class PieceTable {
  #pieces: Piece[];
  /** Position of the first record of each piece, and the total last. */
  #starts: number[];
  #still: ReadonlySet<Piece> | undefined;

  constructor(fileRecords: number) {
    this.#pieces = fileRecords > 0 ? [{ first: 0, length: fileRecords }] : [];
    this.#starts = startsOf(this.#pieces);
  }

  get length(): number {
    return this.#starts.at(-1) ?? 0;
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** The pieces of the file that may count as standing where they were, as many records as possible; the others moved. */
  get still(): ReadonlySet<Piece> {
    this.#still ??= stillOf(this.#pieces);
    return this.#still;
  }

  /** The record at position `n`, which must be in range. */
  idAt(n: number): RecordId {
    const index = this.#pieceAt(n);
    const piece = this.#pieces[index];
    const start = this.#starts[index];
    if (piece === undefined || start === undefined || !(n >= 0))
      throw new RangeError(`There is no record ${n}`);
    return piece.first + (n - start);
  }

  /** Where a record stands; undefined when it is not in the order. */
  positionOf(id: RecordId): number | undefined {
    const index = this.#pieces.findIndex(({ first, length }) => first <= id && id < first + length);
    const piece = this.#pieces[index];
    return piece && (this.#starts[index] ?? 0) + id - piece.first;
  }

  /** Where a record of the file that is not in the order belongs: before the first that comes after it there. */
  homeOf(id: RecordId): number {
    const index = this.#pieces.findIndex((piece) => piece.first > id && this.still.has(piece));
    return index === -1 ? this.length : (this.#starts[index] ?? 0);
  }

  /** Puts a record that is not in the order before the one at position `n`. */
  insert(n: number, id: RecordId): void {
    this.#replace(n, 0, { first: id, length: 1 });
  }

  /** Takes the record at position `n` out. */
  remove(n: number): void {
    this.#replace(n, 1);
  }

  /** Puts pieces in the place of `count` records (0 or 1) from position `n` on. */
  #replace(n: number, count: 0 | 1, ...added: Piece[]): void {
    const index = this.#pieceAt(n);
    const piece = this.#pieces[index];
    const start = this.#starts[index] ?? 0;
    const parts = piece === undefined ? added : cut(piece, n - start, count, added);
    this.#pieces.splice(index, 1, ...parts);
    this.#pieces = joined(this.#pieces, index - 1, index + parts.length + 1);
    this.#starts = startsOf(this.#pieces);
    this.#still = undefined;
  }

  /** The piece that holds position `n`; past the last one for the end. */
  #pieceAt(n: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle + 1] ?? Infinity) <= n) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function cut(piece: Piece, offset: number, count: number, added: Piece[]): Piece[] {
  const before = { first: piece.first, length: offset };
  const after = { first: piece.first + offset + count, length: piece.length - offset - count };
  return [before, ...added, after].filter(({ length }) => length > 0);
}

/** The pieces with neighbours that continue each other made one, looking only from one index to another. */
function joined(pieces: Piece[], from: number, to: number): Piece[] {
  const start = Math.max(0, from);
  const parts: Piece[] = [];
  for (const piece of pieces.slice(start, to)) {
    const last = parts.at(-1);
    if (last !== undefined && last.first + last.length === piece.first) {
      parts[parts.length - 1] = { first: last.first, length: last.length + piece.length };
    } else parts.push(piece);
  }
  return [...pieces.slice(0, start), ...parts, ...pieces.slice(Math.max(start, to))];
}

function stillOf(pieces: readonly Piece[]): Set<Piece> {
  const ofFile = pieces.filter(({ first }) => first >= 0);
  const places = heaviestAscending(
    ofFile.map(({ first }) => first),
    (n) => ofFile[n]?.length ?? 0,
  );
  return new Set(places.flatMap((n) => ofFile[n] ?? []));
}

function startsOf(pieces: readonly Piece[]): number[] {
  const starts = [0];
  let total = 0;
  for (const { length } of pieces) starts.push((total += length));
  return starts;
}
