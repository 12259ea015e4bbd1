import type { ForgeSource } from '../core/source.ts';
import type { FileVersion } from './forge.ts';

/** What history asks of a forge. */
export interface Versions {
  /**
   * The commits that touched a file, newest first, fetched page by page as they are asked for. Ends where the file was
   * added; a file that was renamed goes on under its old path when the forge tells.
   */
  listVersions(source: ForgeSource, signal: AbortSignal): AsyncIterable<VersionCommit>;
  /**
   * The commits of the file's ref, newest first, whether they touched it or not, fetched page by page as they are asked
   * for: forges leave a merge out of a file's history when the file came through it unchanged, and with it who accepted it.
   */
  listCommits(source: ForgeSource, signal: AbortSignal): AsyncIterable<BranchCommit>;
  /** The file at a commit; undefined when it is not there. */
  readVersion(at: VersionPlace, signal: AbortSignal): Promise<FileVersion | undefined>;
}

/** Names a file at a commit. */
export interface VersionPlace {
  repository: string;
  path: string;
  commit: string;
}

/** A commit, whatever it touched. */
export interface BranchCommit {
  commit: string;
  /** Real parents, also those that did not touch the file; the first one is the branch that was merged into. */
  parents: readonly string[];
  author: { name: string; email: string; login?: string };
  /** When the author wrote it; RFC 3339, UTC. */
  date: string;
  /** The whole message, trailers included. */
  message: string;
  webUrl: string;
}

/** A commit that touched the file. */
export interface VersionCommit extends BranchCommit {
  /** Path of the file at this commit. */
  path: string;
}
