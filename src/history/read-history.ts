import { inferKey } from '../core/patch/infer-key.ts';
import type { ForgeSource } from '../core/source.ts';
import { ForgeError } from '../forges/forge.ts';
import type { VersionCommit, Versions } from '../forges/versions.ts';
import { FileParents } from './file-parents.ts';
import { Listing } from './listing.ts';
import { type Base, cellsKept, makeVersion } from './make-version.ts';
import { readMerges } from './read-merges.ts';
import type { History, HistoryEnd, Version } from './version.ts';
import { VersionReader } from './version-reader.ts';

export interface HistoryRequest {
  forge: Versions;
  source: ForgeSource;
  /** How many versions to read; all when undefined. */
  limit?: number | undefined;
  /** What was read before: its versions are taken over, and reading goes on behind them. */
  known?: History | undefined;
  signal: AbortSignal;
  /** Called with each version that was read. */
  onProgress(history: History): void;
}

/** Changed cells that are kept; behind them, versions only say how they came about. Some 100 bytes each. */
const CELLS = 1_000_000;
/** Files that are fetched while one is compared. */
const AHEAD = 4;
/** How far back a table is looked for behind versions that hold none. */
const DETOUR = 50;

/**
 * Reads the versions of a file from a forge, newest first, each with what it changed in the table. What was read stays
 * when it is cancelled or the forge gives no more: `end` says so, nothing is thrown but bugs.
 */
export async function readHistory(request: HistoryRequest): Promise<History> {
  const reading = new HistoryReading(request);
  const end = await reading.run().catch((error: unknown) => endOf(error, request.signal));
  return reading.history(end);
}

function endOf(error: unknown, signal: AbortSignal): HistoryEnd {
  if (signal.aborted) return { kind: 'cancelled' };
  if (error instanceof ForgeError)
    return { kind: 'failed', reason: error.reason, retryAfter: error.retryAfter };
  throw error;
}

class HistoryReading {
  readonly #request: HistoryRequest;
  readonly #listing: Listing;
  readonly #parents: FileParents;
  readonly #reader: VersionReader;
  readonly #known: ReadonlyMap<string, Version>;
  readonly #versions: Version[] = [];
  #key: readonly string[] | undefined;
  #room = CELLS;

  constructor(request: HistoryRequest) {
    const { forge, source, signal } = request;
    this.#request = request;
    this.#listing = new Listing(forge, source, signal);
    this.#parents = new FileParents(forge, source, { listing: this.#listing, signal });
    this.#reader = new VersionReader(forge, source.repository, signal);
    this.#key = request.known?.versions.length === 0 ? undefined : request.known?.key;
    this.#known = new Map(request.known?.versions.map((version) => [version.id, version]));
  }

  history(end: HistoryEnd): History {
    return { versions: [...this.#versions], key: this.#key ?? [], end };
  }

  async run(): Promise<HistoryEnd> {
    const end = await this.#readVersions();
    const { forge, source, signal } = this.#request;
    const versions = new Set(this.#versions.map(({ id }) => id));
    const merges = await readMerges({ forge, source, versions, signal });
    for (const [place, version] of this.#versions.entries())
      this.#versions[place] = { ...version, merge: merges.get(version.id) ?? version.merge };
    return end;
  }

  async #readVersions(): Promise<HistoryEnd> {
    const { limit = Infinity, signal } = this.#request;
    for (let place = 0; ; place++) {
      const commit = await this.#listing.at(place);
      if (commit === undefined) return { kind: 'complete' };
      if (place >= limit) return { kind: 'limit' };
      signal.throwIfAborted();
      const known = this.#known.get(commit.commit);
      const version = known ?? (await this.#read(place, commit));
      if (known !== undefined) this.#parents.note(known.id, known.parents);
      this.#room -= cellsKept(version);
      this.#versions.push(version);
      if (known === undefined) this.#request.onProgress(this.history({ kind: 'reading' }));
    }
  }

  async #read(place: number, commit: VersionCommit): Promise<Version> {
    const reading = this.#reader.read(commit.commit, commit.path);
    // Its failure counts when it is waited for.
    reading.catch(() => undefined);
    await this.#readAhead(place);
    const read = await reading;
    const parents = await this.#parents.of(place, commit);
    const bases: Base[] = [];
    for (const parent of parents) bases.push(await this.#baseFrom(place, parent));
    if (read.kind === 'table') this.#key ??= inferKey(read.document);
    return makeVersion({ commit, read, parents, bases, key: this.#key ?? [], room: this.#room });
  }

  /** Fetches what will be compared next, while there is something to do. */
  async #readAhead(place: number): Promise<void> {
    const { limit = Infinity } = this.#request;
    await this.#listing.fetchUpTo(Math.min(place + AHEAD, limit));
    for (const next of this.#listing.fetchedAfter(place, AHEAD))
      if (!this.#known.has(next.commit)) this.#reader.prefetch(next.commit, next.path);
  }

  /** The version that a version is compared with: the parent, or behind it the nearest one that holds a table. */
  async #baseFrom(place: number, parent: VersionCommit): Promise<Base> {
    const base = { commit: parent.commit, read: await this.#reader.read(parent.commit, parent.path) };
    let isBehind = false;
    for (let at = place + 1; base.read.kind !== 'table' && at <= place + DETOUR; at++) {
      const older = await this.#listing.at(at);
      if (older === undefined) break;
      const read = isBehind ? await this.#reader.read(older.commit, older.path) : undefined;
      if (read?.kind === 'table') return { commit: older.commit, read };
      isBehind ||= older.commit === parent.commit;
    }
    return base;
  }
}
