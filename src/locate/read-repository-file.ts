import { isMirror, parseRepositoryFile } from './addresses/parse-repository-file.ts';
import { toPublicSource } from './addresses/to-public-source.ts';
import type { NamedFile } from './named-file.ts';

/** The file in a repository of any forge that an address names, also that of a mirror. */
export function readRepositoryFile(url: string): NamedFile | undefined {
  const file = parseRepositoryFile(url);
  return file && { source: toPublicSource(file), path: file.path, isCopy: isMirror(url) };
}
