import type { ForgeSource } from '../core/source.ts';
import { PATCH_TRAILER } from '../deliver/commit-message.ts';
import type { Forge } from '../forges/forge.ts';
import type { Person } from '../forges/moderating.ts';
import type { VersionCommit } from '../forges/versions.ts';
import { parseTrailers, trailerValues } from '../history/trailers.ts';
import { credit, REVIEW_TRAILER } from './acceptance-message.ts';

/** Versions looked through: an interrupted acceptance is a moment old. */
const MOST = 100;

/** What is looked for in the newest versions of a file. */
export interface Sought {
  source: ForgeSource;
  /** The id of the patch, as it was sent. */
  patchId: string;
  /** Who decides now. */
  moderator: Person;
}

export interface FoundAcceptance {
  version: VersionCommit;
  /** Whether this moderator made it: when their last try was interrupted, say. */
  isOurs: boolean;
}

/**
 * The commit that put a patch, or a part of it, into a file: by this moderator, or else by somebody else. Undefined when the newest
 * hundred versions know of none.
 */
export async function findAcceptance(
  forge: Forge,
  { source, patchId, moderator }: Sought,
  signal: AbortSignal,
): Promise<FoundAcceptance | undefined> {
  const [ours] = credit(REVIEW_TRAILER, moderator);
  let left = MOST;
  let another: VersionCommit | undefined;
  for await (const version of forge.listVersions(source, signal)) {
    if (left-- === 0) break;
    const trailers = parseTrailers(version.message);
    if (!trailerValues(trailers, PATCH_TRAILER).includes(patchId)) continue;
    const isOurs = trailerValues(trailers, REVIEW_TRAILER).some(
      (value) => `${REVIEW_TRAILER}: ${value}` === ours,
    );
    if (isOurs) return { version, isOurs };
    another ??= version;
  }
  return another && { version: another, isOurs: false };
}
