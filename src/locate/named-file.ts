import type { PublicSource } from '../core/source.ts';
import { isMirror, parseRepositoryFile } from './addresses/parse-repository-file.ts';
import { toPublicSource } from './addresses/to-public-source.ts';
import { isTabularFile } from './tabular-file.ts';

/** A file in a repository as an address names it. */
export interface NamedFile {
  source: PublicSource;
  /** In the repository. */
  path: string;
  /** The address was that of a copy on another host. */
  isCopy: boolean;
}

/** The file in a repository of any forge that an address names, also that of a mirror. */
export function readNamedFile(url: string): NamedFile | undefined {
  const file = parseRepositoryFile(url);
  return file && { source: toPublicSource(file), path: file.path, isCopy: isMirror(url) };
}

/** The text table in a repository that an address names. */
export function namedTable(url: string): NamedFile | undefined {
  const file = readNamedFile(url);
  return file && isTabularFile(file.path) ? file : undefined;
}

/** The path of an http(s) address that ends like a text table and is no file of a repository, undefined for every other. */
export function plainTablePath(url: string): string | undefined {
  if (!URL.canParse(url) || readNamedFile(url)) return undefined;
  const { protocol, pathname } = new URL(url);
  return /^https?:$/.test(protocol) && isTabularFile(pathname) ? pathname : undefined;
}

/** A page about a file, not the file: read as a plain address it gives HTML. */
export function isFileView(url: string): boolean {
  if (!readNamedFile(url)) return false;
  const { pathname, searchParams } = new URL(url);
  const isView = /\/(?:blob|blame|edit|commits|src|annotate|tree)\//.test(pathname);
  return isView && !/^(?:1|true)$/.test(searchParams.get('raw') ?? '');
}
