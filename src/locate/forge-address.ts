import type { ForgeSource } from '../core/source.ts';
import { parseFamily } from './addresses/family.ts';
import { github } from './addresses/github.ts';
import { readAddress } from './addresses/plain-address.ts';

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
