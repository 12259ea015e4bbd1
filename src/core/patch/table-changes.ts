import type { Change, Patch } from './patch.ts';

/** What leads from one version of a table to the next: the part of a patch that says what is to be done. */
export interface TableChanges extends Pick<Patch, 'key' | 'columns' | 'without'> {
  /** Not limited to what one patch may hold. */
  changes: Change[];
}
