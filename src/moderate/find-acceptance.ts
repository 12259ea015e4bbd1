import type { ForgeSource } from '../core/source.ts';
import { PATCH_TRAILER } from '../deliver/commit-message.ts';
import { parseTrailers, trailerValues } from '../history/trailers.ts';
import type { Forge } from '../forges/forge.ts';
import type { VersionCommit } from '../forges/versions.ts';

/** Versions looked through: an interrupted acceptance is a moment old. */
const MOST = 100;

/** What is looked for in the newest versions of a file. */
export interface Sought {
  source: ForgeSource;
  /** The message that the commit has if it is ours. */
  message: string;
  /** The id of the patch, as it was sent. */
  patchId: string;
}

/**
 * The commit that put a patch, or a part of it, into a file: ours, when a try was interrupted after it was written, or that of another
 * moderator. Undefined when the newest hundred versions know of none.
 */
export async function findAcceptance(
  forge: Forge,
  { source, message, patchId }: Sought,
  signal: AbortSignal,
): Promise<{ version: VersionCommit; isOurs: boolean } | undefined> {
  let left = MOST;
  let another: VersionCommit | undefined;
  for await (const version of forge.listVersions(source, signal)) {
    if (left-- === 0) break;
    if (version.message.trim() === message.trim()) return { version, isOurs: true };
    const accepted = trailerValues(parseTrailers(version.message), PATCH_TRAILER);
    if (accepted.includes(patchId)) another ??= version;
  }
  return another && { version: another, isOurs: false };
}
