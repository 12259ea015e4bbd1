import type { ForgeSource } from '../core/source.ts';
import { parseFamily } from './addresses/family.ts';
import { github } from './addresses/github.ts';
import { readAddress, spokenHost } from './addresses/plain-address.ts';
import { hostKind } from './forge-hosts.ts';

/**
 * The file in a GitHub-shaped repository that an address names, or undefined: blob, raw, blame, edit and commits views of github.com, of
 * its raw hosts, and of any host of the same shape.
 *
 * A branch with a slash in its name cannot be told from the address: the first segment is the ref, the rest
 * the path, and the forge client tries longer branches. GitLab and Forgejo addresses give undefined.
 */
export function parseForgeAddress(url: string): ForgeSource | undefined {
  const address = readAddress(url);
  const file = address && github.map((family) => parseFamily(family, address)).find((found) => found);
  return file && { ...file, kind: 'forge', forge: 'github' };
}

/** The host to speak to, or undefined when the address cannot be one of a GitHub-shaped forge. */
export function hostOf(address: URL): string | undefined {
  const kind = hostKind(address.hostname);
  const host = kind === 'other' ? undefined : spokenHost(address);
  return kind === 'any' || host === undefined ? host : 'github.com';
}
