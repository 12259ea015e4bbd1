import { families } from './families.ts';
import { parseFamily } from './family.ts';
import { originalOf } from './mirrors.ts';
import { readAddress } from './plain-address.ts';
import type { RepositoryFile } from './repository-file.ts';

/** The file in a repository that an address names, be it of the forge or of a mirror; undefined for every other address. */
export function parseRepositoryFile(url: string): RepositoryFile | undefined {
  const given = readAddress(url);
  const original = given && originalOf(given);
  const address = original === undefined ? given : readAddress(original);
  if (!address) return undefined;
  for (const family of families) {
    const file = parseFamily(family, address);
    if (file) return file;
  }
  return undefined;
}

/** True when an address is a copy of a file in a repository, on a host that is no forge. */
export function isMirror(url: string): boolean {
  const address = readAddress(url);
  return address !== undefined && originalOf(address) !== undefined;
}
