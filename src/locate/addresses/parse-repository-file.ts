import { parseBitbucket } from './bitbucket.ts';
import { parseForgejo } from './forgejo.ts';
import { parseGist } from './gist.ts';
import { parseGithub } from './github.ts';
import { parseGitlab } from './gitlab.ts';
import { parseHuggingface } from './huggingface.ts';
import { originalOf } from './mirrors.ts';
import { readAddress } from './plain-address.ts';
import type { RepositoryFile } from './repository-file.ts';
import { parseSourcehut } from './sourcehut.ts';

/** GitHub's shape, which any host may have, is tried last. */
const families = [
  parseGist,
  parseHuggingface,
  parseBitbucket,
  parseSourcehut,
  parseGitlab,
  parseForgejo,
  parseGithub,
];

/** The file in a repository that an address names, be it of the forge or of a mirror; undefined for every other address. */
export function parseRepositoryFile(url: string): RepositoryFile | undefined {
  const given = readAddress(url);
  const original = given && originalOf(given);
  const address = original === undefined ? given : readAddress(original);
  if (!address) return undefined;
  for (const parse of families) {
    const file = parse(address);
    if (file) return file;
  }
  return undefined;
}

/** True when an address is a copy of a file in a repository, on a host that is no forge. */
export function isMirror(url: string): boolean {
  const address = readAddress(url);
  return address !== undefined && originalOf(address) !== undefined;
}
