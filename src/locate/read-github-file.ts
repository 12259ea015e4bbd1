import { parseForgeAddress } from './forge-address.ts';
import type { NamedFile } from './named-file.ts';

/** The file in a repository that an address of GitHub's shape names: all that a page's world has room for. */
export function readGithubFile(url: string): NamedFile | undefined {
  const source = parseForgeAddress(url);
  return source && { source, path: source.path, isCopy: false };
}
