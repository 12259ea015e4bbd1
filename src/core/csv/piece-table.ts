import { heaviestAscending } from './heaviest-ascending.ts';
import type { Piece, RecordId } from './piece.ts';
import {
  join,
  leaf,
  lengthOf,
  piecesOf,
  type PieceTree,
  placeAfter,
  placeOf,
  recordAt,
  split,
} from './piece-tree.ts';

/**
 * The current order of records as few runs, so that inserting into a million records moves none of them. A step costs
 * the logarithm of the number of runs.
 */
export class PieceTable {
  #tree: PieceTree | undefined;
  /** Worked out when they are asked for. */
  #pieces: readonly Piece[] | undefined;
  #still: ReadonlySet<Piece> | undefined;

  constructor(fileRecords: number) {
    this.#tree = fileRecords > 0 ? leaf({ first: 0, length: fileRecords }) : undefined;
  }

  get length(): number {
    return lengthOf(this.#tree);
  }

  get pieces(): readonly Piece[] {
    this.#pieces ??= piecesOf(this.#tree);
    return this.#pieces;
  }

  /** The pieces of the file that may count as standing where they were, as many records as possible; the others moved. */
  get still(): ReadonlySet<Piece> {
    this.#still ??= stillOf(this.pieces);
    return this.#still;
  }

  /** The record at position `n`, which must be in range. */
  idAt(n: number): RecordId {
    const id = n >= 0 ? recordAt(this.#tree, n) : undefined;
    if (id === undefined) throw new RangeError(`There is no record ${n}`);
    return id;
  }

  /** Where a record stands; undefined when it is not in the order. */
  positionOf(id: RecordId): number | undefined {
    if (id >= 0) return placeOf(this.#tree, id);
    const index = this.pieces.findIndex(({ first, length }) => first <= id && id < first + length);
    const piece = this.pieces[index];
    return piece && startOf(this.pieces, index) + id - piece.first;
  }

  /** Where a record of the file that is not in the order belongs: before the first that comes after it there. */
  homeOf(id: RecordId): number {
    if (this.#tree?.ascends === true) return placeAfter(this.#tree, id) ?? this.length;
    const index = this.pieces.findIndex((piece) => piece.first > id && this.still.has(piece));
    return index === -1 ? this.length : startOf(this.pieces, index);
  }

  /** Puts a record that is not in the order before the one at position `n`. */
  insert(n: number, id: RecordId): void {
    const [before, after] = split(this.#tree, n);
    this.#become(join(join(before, leaf({ first: id, length: 1 })), after));
  }

  /** Takes the record at position `n` out. */
  remove(n: number): void {
    const [before, rest] = split(this.#tree, n);
    const [, after] = split(rest, 1);
    this.#become(join(before, after));
  }

  #become(tree: PieceTree | undefined): void {
    this.#tree = tree;
    this.#pieces = undefined;
    this.#still = undefined;
  }
}

function startOf(pieces: readonly Piece[], index: number): number {
  return pieces.slice(0, index).reduce((sum, { length }) => sum + length, 0);
}

function stillOf(pieces: readonly Piece[]): Set<Piece> {
  const ofFile = pieces.filter(({ first }) => first >= 0);
  const places = heaviestAscending(
    ofFile.map(({ first }) => first),
    (n) => ofFile[n]?.length ?? 0,
  );
  return new Set(places.flatMap((n) => ofFile[n] ?? []));
}
