import type { ForgeSource } from '../core/source.ts';
import { ForgeError } from '../forges/forge.ts';
import type { VersionCommit, Versions } from '../forges/versions.ts';
import type { Listing } from './listing.ts';

/**
 * Finds the versions that a version was made from: for each real parent of its commit, the latest commit up to there that
 * touched the file. As forges list them, versions make one line but where a listed merge joins several; in one line the
 * next version is the parent, and only within several the forge is asked.
 */
export class FileParents {
  readonly #forge: Pick<Versions, 'listVersions'>;
  readonly #source: ForgeSource;
  readonly #listing: Listing;
  readonly #signal: AbortSignal;
  /** Versions that others were made from and that did not come yet: one for each line. */
  readonly #open = new Set<string>();
  readonly #asked = new Map<string, Promise<VersionCommit | undefined>>();

  constructor(
    forge: Pick<Versions, 'listVersions'>,
    source: ForgeSource,
    { listing, signal }: { listing: Listing; signal: AbortSignal },
  ) {
    this.#forge = forge;
    this.#source = source;
    this.#listing = listing;
    this.#signal = signal;
  }

  /** Notes what was found out about a version before. */
  note(commit: string, parents: readonly string[]): void {
    this.#open.delete(commit);
    for (const parent of parents) this.#open.add(parent);
  }

  /** The parents of the n-th version; asked in order from the newest. */
  async of(place: number, commit: VersionCommit): Promise<VersionCommit[]> {
    this.#open.delete(commit.commit);
    const found = await this.#find(place, commit);
    const parents = [...new Map(found.map((parent) => [parent.commit, parent])).values()];
    this.note(
      commit.commit,
      parents.map((parent) => parent.commit),
    );
    return parents;
  }

  async #find(place: number, { commit, parents, path }: VersionCommit): Promise<VersionCommit[]> {
    if (parents.length === 0) return [];
    const next = await this.#listing.at(place + 1);
    if (next === undefined) return [];
    if (parents.length === 1 && this.#open.size === 0) return [next];
    const found: VersionCommit[] = [];
    for (const parent of parents) {
      const known = this.#listing.find(parent);
      const before = known ?? (await this.#latestOf(parent, [path, next.path]));
      if (before !== undefined && before.commit !== commit) found.push(before);
    }
    return found;
  }

  /** The same under the first of these paths that has one: a rename may lie between. */
  async #latestOf(ref: string, paths: readonly string[]): Promise<VersionCommit | undefined> {
    for (const path of new Set(paths)) {
      const found = await this.#latest(ref, path);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The latest version up to a commit; undefined when there is none under this path. Branches of one commit ask once. */
  #latest(ref: string, path: string): Promise<VersionCommit | undefined> {
    const name = `${ref} ${path}`;
    const asked = this.#asked.get(name) ?? this.#ask(ref, path);
    this.#asked.set(name, asked);
    return asked;
  }

  async #ask(ref: string, path: string): Promise<VersionCommit | undefined> {
    try {
      for await (const commit of this.#forge.listVersions({ ...this.#source, ref, path }, this.#signal))
        return commit;
    } catch (error) {
      if (!(error instanceof ForgeError && error.reason === 'not-found')) throw error;
    }
    return undefined;
  }
}
