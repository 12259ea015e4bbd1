import type { Versions } from '../forges/versions.ts';
import { type OpenedVersion, openVersion } from './open-version.ts';

/** How many versions, and bytes of them, are kept at once: those that are compared now, and a few that are wanted next. */
const VERSIONS = 10;
const BYTES = 64_000_000;

/** Reads versions of a file, each once while it is wanted. A blob that is still there is not opened again. */
export class VersionReader {
  readonly #forge: Pick<Versions, 'readVersion'>;
  readonly #repository: string;
  readonly #signal: AbortSignal;
  /** The latest used last. */
  readonly #kept = new Map<string, Promise<OpenedVersion>>();
  readonly #byBlob = new Map<string, WeakRef<OpenedVersion>>();
  /** Bytes of the largest version so far. */
  #size = 1;

  constructor(forge: Pick<Versions, 'readVersion'>, repository: string, signal: AbortSignal) {
    this.#forge = forge;
    this.#repository = repository;
    this.#signal = signal;
  }

  /** The file at a commit. Throws `ForgeError` when the forge does not answer. */
  read(commit: string, path: string): Promise<OpenedVersion> {
    const name = `${commit} ${path}`;
    const reading = this.#kept.get(name) ?? this.#open(commit, path);
    this.#kept.delete(name);
    this.#kept.set(name, reading);
    this.#forget();
    return reading;
  }

  /** Starts to read what will be wanted, unless the files are large. A failure shows when it is. */
  prefetch(commit: string, path: string): void {
    if (this.#size * VERSIONS > BYTES) return;
    this.read(commit, path).catch(() => undefined);
  }

  async #open(commit: string, path: string): Promise<OpenedVersion> {
    const place = { repository: this.#repository, commit, path };
    const opened = (blob: string) => this.#byBlob.get(blob)?.deref();
    const version = await openVersion(this.#forge, place, { signal: this.#signal, opened });
    if (version.kind !== 'table') return version;
    this.#size = Math.max(this.#size, version.document.bytes.length);
    this.#byBlob.set(version.blob, new WeakRef(version));
    return version;
  }

  #forget(): void {
    const most = Math.max(3, Math.min(VERSIONS, Math.floor(BYTES / this.#size)));
    for (const name of this.#kept.keys()) {
      if (this.#kept.size <= most) return;
      this.#kept.delete(name);
    }
  }
}
