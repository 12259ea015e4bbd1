import { expect, test } from 'vitest';
import { FIRST_INSERTED } from '../../../../src/core/csv/piece.ts';
import { join, leaf, type PieceTree } from '../../../../src/core/csv/piece-tree.ts';

const MANY = 20_000;

function depthOf(tree: PieceTree | undefined): number {
  return tree === undefined ? 0 : 1 + Math.max(depthOf(tree.left), depthOf(tree.right));
}

/* What a step costs is the depth: a list would be as deep as it is long, and a perfect tree 15 deep. */
test.each([
  ['as in the file', (n: number) => 2 * n],
  ['backwards', (n: number) => 2 * (MANY - n)],
  ['all inserted', (n: number) => FIRST_INSERTED + 2 * n],
])('a tree of many pieces is flat: %s', (_, first) => {
  let tree: PieceTree | undefined;
  for (let n = 0; n < MANY; n++) tree = join(tree, leaf({ first: first(n), length: 1 }));
  expect(depthOf(tree)).toBeLessThan(60);
});
