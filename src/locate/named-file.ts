import type { PublicSource } from '../core/source.ts';
import { isTabularFile } from './tabular-file.ts';

/** A file in a repository as an address names it. */
export interface NamedFile {
  source: PublicSource;
  /** In the repository. */
  path: string;
  /** The address was that of a copy on another host. */
  isCopy: boolean;
}

/** Reads an address as a file in a repository: `readRepositoryFile`, or in a page's world, where every line counts, `readGithubFile`. */
export type ReadFile = (url: string) => NamedFile | undefined;

/** The text table in a repository that an address names. */
export function namedTable(url: string, read: ReadFile): NamedFile | undefined {
  const file = read(url);
  return file && isTabularFile(file.path) ? file : undefined;
}

/** The path of an http(s) address that ends like a text table and is no file of a repository, undefined for every other. */
export function plainTablePath(url: string, read: ReadFile): string | undefined {
  if (!URL.canParse(url) || read(url)) return undefined;
  const { protocol, pathname } = new URL(url);
  return /^https?:$/.test(protocol) && isTabularFile(pathname) ? pathname : undefined;
}

/** A page about a file, not the file: read as a plain address it gives HTML. */
export function isFileView(url: string, read: ReadFile): boolean {
  if (!read(url)) return false;
  const { pathname, searchParams } = new URL(url);
  const isView = /\/(?:blob|blame|edit|commits|src|annotate|tree)\//.test(pathname);
  return isView && !/^(?:1|true)$/.test(searchParams.get('raw') ?? '');
}
