/** What a host with repositories speaks. Corrections can be proposed to GitHub's kind; the others are read. */
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
  /** Branch, tag or commit; `HEAD` when the address names none. The first segment only: branches with slashes look like folders. */
  ref: string;
  /** Decoded, without a leading slash. */
  path: string;
}

/** Returns the file when its parts can be what they say, and its path stays inside the repository. */
export function checkedFile(file: RepositoryFile): RepositoryFile | undefined {
  return isRepositoryName(file) && isName(file.ref, 1_024) && isName(file.path, 4_096) ? file : undefined;
}

/** True for names that can be a host and a repository on it. */
export function isRepositoryName({ host, repository }: Repository): boolean {
  return (
    /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/.test(host) &&
    repository.length <= 1_024 &&
    repository.split('/').every((part) => /^~?[\w.-]+$/.test(part) && !/^\.+$/.test(part))
  );
}

/** True for a path without empty, climbing and control parts. */
export function isName(text: string, longest: number): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
  if (text === '' || text.length > longest || /[\u0000-\u001f\u007f]/.test(text)) return false;
  return text.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

/** Ref and path of `main/a.csv` and `refs/heads/main/a.csv`; empty where there is none. */
export function toPlace(segments: readonly string[]): Pick<RepositoryFile, 'ref' | 'path'> {
  const isNamed = segments[0] === 'refs' && /^(?:heads|tags)$/.test(segments[1] ?? '');
  const [ref = '', ...path] = isNamed ? segments.slice(2) : segments;
  return { ref, path: path.join('/') };
}

/** A path for an address: its slashes stay. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
