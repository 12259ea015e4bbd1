import { patchId } from '../../core/patch/identity.ts';
import type { Patch } from '../../core/patch/patch.ts';

/**
 * Whether a patch that came with an address is what its id says. One that is not was changed on its way, or made up: its text may
 * not even be Unicode, which nothing that a file is read from is.
 */
export function isTruePatch(patch: Patch | undefined): boolean {
  if (patch === undefined) return true;
  try {
    return patchId(patch) === patch.id;
  } catch {
    return false;
  }
}
