import type { Patch } from '../core/patch/patch.ts';
import { rebase } from '../core/patch/rebase.ts';
import { openCurrent } from '../deliver/rebuild-file.ts';
import type { FileVersion } from '../forges/forge.ts';
import type { Fate } from './decided.ts';
import { partOf } from './plan-decision.ts';

/**
 * The accepted changes that the file lost again, as a patch that can be sent; undefined when it has them all. A change is lost
 * when the file says again what it said before, as after a publication from elsewhere; what became of the others is somebody's
 * new work, and not touched. Throws `NotATableError` when the file is no table any more.
 */
export function regressed(
  patch: Patch,
  fates: readonly (Fate | undefined)[],
  current: Pick<FileVersion, 'bytes' | 'blob'>,
): Patch | undefined {
  const outcomes = rebase(patch, openCurrent(patch, current));
  const lost = outcomes.flatMap(({ status }, place) =>
    status === 'applies' && fates[place]?.became === 'accepted' ? [place] : [],
  );
  return partOf(patch, lost);
}
