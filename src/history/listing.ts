import type { ForgeSource } from '../core/source.ts';
import type { VersionCommit, Versions } from '../forges/versions.ts';

/** The commits that touched a file, newest first, fetched as far as they are asked for. */
export class Listing {
  readonly #commits: VersionCommit[] = [];
  readonly #places = new Map<string, number>();
  readonly #more: AsyncIterator<VersionCommit>;
  #failure: unknown;

  constructor(forge: Pick<Versions, 'listVersions'>, source: ForgeSource, signal: AbortSignal) {
    this.#more = forge.listVersions(source, signal)[Symbol.asyncIterator]();
  }

  /** The n-th commit from the newest, 0-based; undefined behind the oldest. Throws what the forge does, time and again. */
  async at(place: number): Promise<VersionCommit | undefined> {
    await this.fetchUpTo(place);
    if (this.#commits.length <= place && this.#failure !== undefined) throw this.#failure;
    return this.#commits[place];
  }

  /** Fetches so many and throws nothing: a failure counts when its place is asked for. */
  async fetchUpTo(place: number): Promise<void> {
    while (this.#commits.length <= place && this.#failure === undefined) {
      try {
        const next = await this.#more.next();
        if (next.done === true) return;
        this.#add(next.value);
      } catch (error) {
        this.#failure = error;
      }
    }
  }

  /** The commit with this id among those that were fetched. */
  find(commit: string): VersionCommit | undefined {
    const place = this.#places.get(commit);
    return place === undefined ? undefined : this.#commits[place];
  }

  /** Those fetched after the n-th, for reading ahead. */
  fetchedAfter(place: number, count: number): readonly VersionCommit[] {
    return this.#commits.slice(place + 1, place + 1 + count);
  }

  /** A push while the pages are fetched shifts them: a commit may come twice. */
  #add(commit: VersionCommit): void {
    if (this.#places.has(commit.commit)) return;
    this.#places.set(commit.commit, this.#commits.length);
    this.#commits.push(commit);
  }
}
