import type { ForgeSource } from '../core/source.ts';
import { PATCH_TRAILER } from '../deliver/commit-message.ts';
import type { Forge } from '../forges/forge.ts';
import type { Person } from '../forges/moderating.ts';
import type { BranchCommit } from '../forges/versions.ts';
import { parseTrailers, trailerValues } from '../history/trailers.ts';
import { credit, REVIEW_TRAILER } from './acceptance-message.ts';

/** Commits looked through: an interrupted acceptance is a moment old. */
const MOST = 200;

/** What is looked for among the newest commits of a branch. */
export interface Sought {
  /** The file, on the branch it was accepted for. */
  source: ForgeSource;
  /** The id of the patch, as it was sent. */
  patchId: string;
  /** Who decides now. */
  moderator: Person;
}

export interface FoundAcceptance {
  commit: BranchCommit;
  /** Whether this moderator made it: when their last try was interrupted, say. */
  isOurs: boolean;
}

/**
 * The commit that put a patch, or a part of it, into a file: by this moderator, or else by somebody else. Undefined when the newest
 * two hundred commits know of none. All commits of the branch are looked at: a file's own history leaves merges out.
 */
export async function findAcceptance(
  forge: Forge,
  { source, patchId, moderator }: Sought,
  signal: AbortSignal,
): Promise<FoundAcceptance | undefined> {
  const [ours] = credit(REVIEW_TRAILER, moderator);
  let left = MOST;
  let another: BranchCommit | undefined;
  for await (const commit of forge.listCommits(source, signal)) {
    if (left-- === 0) break;
    const trailers = parseTrailers(commit.message);
    if (!trailerValues(trailers, PATCH_TRAILER).includes(patchId)) continue;
    const isOurs = trailerValues(trailers, REVIEW_TRAILER).some(
      (value) => `${REVIEW_TRAILER}: ${value}` === ours,
    );
    if (isOurs) return { commit, isOurs };
    another ??= commit;
  }
  return another && { commit: another, isOurs: false };
}
