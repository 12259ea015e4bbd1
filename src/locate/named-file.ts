import { parseRepositoryFile } from './addresses/parse-repository-file.ts';
import type { RepositoryFile } from './addresses/repository-file.ts';
import { isTabularFile } from './tabular-file.ts';

/** The text table in a repository that an address names, of the forge or of a mirror. */
export function namedFile(url: string): RepositoryFile | undefined {
  const file = parseRepositoryFile(url);
  return file && isTabularFile(file.path) ? file : undefined;
}

/** The path of an http(s) address that ends like a text table and is no view of a repository, undefined for every other. */
export function plainTablePath(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, pathname, username } = new URL(url);
  const isTable = /^https?:$/.test(protocol) && username === '' && isTabularFile(pathname);
  return isTable && parseRepositoryFile(url) === undefined ? pathname : undefined;
}

/** A page about a file, not the file: read as a plain address it gives HTML. */
export function isFileView(url: string): boolean {
  if (parseRepositoryFile(url) === undefined) return false;
  const { pathname, searchParams } = new URL(url);
  const isView = /\/(?:blob|blame|edit|commits|src|annotate|tree)\//.test(pathname);
  return isView && !/^(?:1|true)$/.test(searchParams.get('raw') ?? '');
}
