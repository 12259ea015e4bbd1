import type { PublicSource, UrlSource } from '../core/source.ts';
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

/** An address that ends like a text table, and is no file of a repository, as a source; undefined for every other. */
export function plainTable(url: string): UrlSource | undefined {
  const source = plainSource(url);
  const isTable = source && isTabularFile(new URL(url).pathname) && !parseRepositoryFile(url);
  return isTable ? source : undefined;
}

/** What can be fetched, an http(s) address that names no person, as a source; undefined for every other. */
export function plainSource(url: string): UrlSource | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  const isPublic = /^https?:$/.test(protocol) && username === '' && password === '';
  return isPublic ? { kind: 'url', url: href } : undefined;
}

/** A page about a file, not the file: read as a plain address it gives HTML. */
export function isFileView(url: string): boolean {
  if (!parseRepositoryFile(url)) return false;
  const { pathname, searchParams } = new URL(url);
  const isView = /\/(?:blob|blame|edit|commits|src|annotate|tree)\//.test(pathname);
  return isView && !/^(?:1|true)$/.test(searchParams.get('raw') ?? '');
}
