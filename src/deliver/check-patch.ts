import type { Patch } from '../core/patch/patch.ts';
import type { Outcome } from '../core/patch/rebase.ts';
import type { FileVersion, Forge } from '../forges/forge.ts';
import { rebuildFile } from './rebuild-file.ts';

export interface CheckRequest {
  patch: Patch;
  forge: Forge;
  signal: AbortSignal;
}

/** What each change of a patch would do to the file as it is now. Reads, never writes. */
export async function checkPatch({
  patch,
  forge,
  signal,
}: CheckRequest): Promise<{ outcomes: Outcome[]; current: FileVersion }> {
  if (patch.source.kind !== 'forge') throw new TypeError('Only a file of a forge can be checked there');
  const current = await forge.readTarget(patch.source, signal);
  return { outcomes: rebuildFile(patch, current).outcomes, current };
}
