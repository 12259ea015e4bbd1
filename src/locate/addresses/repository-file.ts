/** What a host with repositories speaks. Corrections can be proposed to the first three; the others are read. */
export type ForgeKind = 'github' | 'gitlab' | 'forgejo' | 'gist' | 'bitbucket' | 'sourcehut' | 'huggingface';

/** A repository on a forge. */
export interface Repository {
  forge: ForgeKind;
  /** Host and port as in an address, lower case. */
  host: string;
  /** As the address spells it: `owner/name`, GitLab's `group/group/name`, sourcehut's `~owner/name`, `datasets/owner/name`. */
  repository: string;
}

/** A file in it. */
export interface RepositoryFile extends Repository {
  /**
   * Branch, tag or commit; `HEAD` when the address names none. The first segment only: branches with slashes look like folders. Forgejo's
   * begin with their kind, as its addresses do: `branch/main`.
   */
  ref: string;
  /** Decoded, without a leading slash. */
  path: string;
}

/** Returns the file when its ref and path can be what they say, and its path stays inside the repository. */
export function checkedFile<T extends RepositoryFile>(file: T): T | undefined {
  return isName(file.ref, 1_024) && isName(file.path, 4_096) ? file : undefined;
}

function isName(text: string, longest: number): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
  if (text.length > longest || !text.isWellFormed() || /[\u0000-\u001f\u007f]/.test(text)) return false;
  return text.split('/').every((segment) => !/^\.{0,2}$/.test(segment));
}
