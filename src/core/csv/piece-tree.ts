import type { Piece, RecordId } from './piece.ts';

/** What is known of a run of pieces without looking at them. */
interface Summary {
  /** Records in it. */
  readonly length: number;
  /** The lowest and the highest record of the file in it; Infinity and -1 for none. */
  readonly lowest: number;
  readonly highest: number;
  /** Do the records of the file in it come in the order of the file? */
  readonly ascends: boolean;
}

/**
 * A sequence of pieces as a balanced tree that never changes: cutting and joining make a new one that shares nearly all
 * of the old one. Each takes a time that grows with the logarithm of the number of pieces.
 */
export interface PieceTree extends Summary {
  readonly piece: Piece;
  readonly left: PieceTree | undefined;
  readonly right: PieceTree | undefined;
  /** How high in the tree it stands: no lower than those below it. */
  readonly rank: number;
}

type Tree = PieceTree | undefined;

/** A tree of one piece. */
export function leaf(piece: Piece): PieceTree {
  return withChildren({ piece, rank: rankOf(piece.first) }, undefined, undefined);
}

/** As good as random, which keeps a tree of many pieces flat whatever is done to it. */
function rankOf(id: RecordId): number {
  let mixed = Math.imul(id ^ (id >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return mixed ^ (mixed >>> 16);
}

function withChildren(
  { piece, rank }: Pick<PieceTree, 'piece' | 'rank'>,
  left: Tree,
  right: Tree,
): PieceTree {
  const { length, lowest, highest, ascends } = together(together(left, summaryOf(piece)), right);
  // Named one by one: copying all of them at once takes several times as long.
  return { piece, rank, left, right, length, lowest, highest, ascends };
}

const NOTHING: Summary = { length: 0, lowest: Infinity, highest: -1, ascends: true };

function summaryOf({ first, length }: Piece): Summary {
  const isOfFile = first >= 0;
  return {
    length,
    lowest: isOfFile ? first : NOTHING.lowest,
    highest: isOfFile ? first + length - 1 : NOTHING.highest,
    ascends: true,
  };
}

function together(before: Summary = NOTHING, after: Summary = NOTHING): Summary {
  return {
    length: before.length + after.length,
    lowest: Math.min(before.lowest, after.lowest),
    highest: Math.max(before.highest, after.highest),
    ascends: before.ascends && after.ascends && before.highest < after.lowest,
  };
}

/** Records in a tree. */
export function lengthOf(tree: Tree): number {
  return tree?.length ?? 0;
}

/** The records of one tree before those of another. Where they meet, a piece that continues another becomes one with it. */
export function join(left: Tree, right: Tree): Tree {
  if (left === undefined || right === undefined) return left ?? right;
  const last = lastPiece(left);
  const first = firstPiece(right);
  if (last.first + last.length !== first.first) return link(left, right);
  const whole = { first: last.first, length: last.length + first.length };
  const before = split(left, left.length - last.length)[0];
  return link(link(before, leaf(whole)), split(right, first.length)[1]);
}

function link(left: Tree, right: Tree): Tree {
  if (left === undefined || right === undefined) return left ?? right;
  return left.rank > right.rank
    ? withChildren(left, left.left, link(left.right, right))
    : withChildren(right, link(left, right.left), right.right);
}

/** The first `n` records and the others. A piece that is cut may rank above what it stood below. */
export function split(tree: Tree, n: number): [Tree, Tree] {
  if (tree === undefined) return [undefined, undefined];
  const { piece, left, right } = tree;
  const offset = n - lengthOf(left);
  if (offset <= 0) {
    const [before, after] = split(left, n);
    return [before, link(after, withChildren(tree, undefined, right))];
  }
  if (offset >= piece.length) {
    const [before, after] = split(right, offset - piece.length);
    return [link(withChildren(tree, left, undefined), before), after];
  }
  const head = leaf({ first: piece.first, length: offset });
  const tail = leaf({ first: piece.first + offset, length: piece.length - offset });
  return [link(left, head), link(tail, right)];
}

function firstPiece(tree: PieceTree): Piece {
  return tree.left === undefined ? tree.piece : firstPiece(tree.left);
}

function lastPiece(tree: PieceTree): Piece {
  return tree.right === undefined ? tree.piece : lastPiece(tree.right);
}

/** The record at position `n`; undefined when there are not so many. */
export function recordAt(tree: Tree, n: number): RecordId | undefined {
  if (tree === undefined) return undefined;
  const offset = n - lengthOf(tree.left);
  if (offset < 0) return recordAt(tree.left, n);
  if (offset < tree.piece.length) return tree.piece.first + offset;
  return recordAt(tree.right, offset - tree.piece.length);
}

/** The pieces in order. */
export function piecesOf(tree: Tree): Piece[] {
  const pieces: Piece[] = [];
  const walk = (each: Tree): void => {
    if (each === undefined) return;
    walk(each.left);
    pieces.push(each.piece);
    walk(each.right);
  };
  walk(tree);
  return pieces;
}

/** Where a record of the file stands. Only looks where it may be: in one place, unless records moved. */
export function placeOf(tree: Tree, id: RecordId): number | undefined {
  if (tree === undefined || id < tree.lowest || id > tree.highest) return undefined;
  const { piece, left, right } = tree;
  if (piece.first <= id && id < piece.first + piece.length) return lengthOf(left) + id - piece.first;
  const before = placeOf(left, id);
  if (before !== undefined) return before;
  const after = placeOf(right, id);
  return after === undefined ? undefined : lengthOf(left) + piece.length + after;
}

/** In a tree whose records ascend, the position of the first piece of the file that comes after a record there. */
export function placeAfter(tree: Tree, id: RecordId): number | undefined {
  if (tree === undefined || tree.highest <= id) return undefined;
  const { piece, left, right } = tree;
  const before = placeAfter(left, id);
  if (before !== undefined) return before;
  if (piece.first > id) return lengthOf(left);
  const after = placeAfter(right, id);
  return after === undefined ? undefined : lengthOf(left) + piece.length + after;
}
