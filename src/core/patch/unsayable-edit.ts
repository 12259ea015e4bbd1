import type { Edit } from '../csv/edits.ts';

/** An edit of the columns that no change of a patch can say (`docs/patch-format.md`, "What the format cannot tell"). */
export class UnsayableEditError extends Error {
  override name = 'UnsayableEditError';
  readonly reason = 'unsayable-edit';
  constructor(op: Edit['op']) {
    super(`A patch cannot say this ${op}`);
  }
}
