import type { Patch } from '../../core/patch/patch.ts';
import { fileNameOf } from '../../core/source.ts';
import { download } from '../download.ts';

/** Saves a patch as `NAME.emendata.json`. */
export function downloadPatch(patch: Patch): void {
  const bytes = new TextEncoder().encode(`${JSON.stringify(patch, null, 2)}\n`);
  download(`${fileNameOf(patch.source)}.emendata.json`, bytes, 'application/json');
}
