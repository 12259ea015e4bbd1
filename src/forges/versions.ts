import type { ForgeSource } from '../core/source.ts';
import type { FileVersion } from './forge.ts';

/** What history asks of a forge. */
export interface Versions {
  /**
   * The commits that touched a file, newest first, fetched page by page as they are asked for. Ends where the file was
   * added; a file that was renamed goes on under its old path when the forge tells.
   */
  listVersions(source: ForgeSource, signal: AbortSignal): AsyncIterable<VersionCommit>;
  /** The file at a commit; undefined when it is not there. */
  readVersion(at: VersionPlace, signal: AbortSignal): Promise<FileVersion | undefined>;
}

/** Names a file at a commit. */
export interface VersionPlace {
  repository: string;
  path: string;
  commit: string;
}

export interface VersionCommit {
  commit: string;
  /** Real parents, also those that did not touch the file; the first one is the branch that was merged into. */
  parents: readonly string[];
  /** Path of the file at this commit. */
  path: string;
  author: { name: string; email: string; login?: string };
  /** When the author wrote it; RFC 3339, UTC. */
  date: string;
  /** The whole message, trailers included. */
  message: string;
  webUrl: string;
}
