import { originOf } from '../../core/source-key.ts';
import type { PlainAddress } from './plain-address.ts';
import { checkedFile, type ForgeKind, type RepositoryFile } from './repository-file.ts';

/** How one kind of forge writes addresses of files. */
export interface Family {
  forge: ForgeKind;
  /** Whether a host may speak it, by its name. */
  isHost(hostname: string): boolean;
  /** The path of such an address, encoded. Its groups are the repository, the ref and the path; without a ref it is `HEAD`. */
  file: RegExp;
  /** The forge itself, where it has several hosts. */
  host?: string;
  /** Where the bytes are: the path for an encoded repository, ref and path, or a whole address on a host of its own. */
  raw(repository: string, ref: string, path: string): string;
}

/** The file an address of this family names. */
export function parseFamily(
  family: Family,
  { hostname, host, path: text }: PlainAddress,
): RepositoryFile | undefined {
  const parts = family.isHost(hostname) && family.file.exec(text);
  if (!parts) return undefined;
  try {
    const [repository = '', ref = 'HEAD', path = ''] = parts.slice(1).map(decoded);
    return checkedFile({ forge: family.forge, host: family.host ?? host, repository, ref, path });
  } catch {
    /* Not every percent sign encodes something. */
    return undefined;
  }
}

/** A group that took no part stays undefined. */
function decoded(part: string | undefined): string | undefined {
  return part === undefined ? undefined : decodeURIComponent(part);
}

/** The address of a file's bytes. */
export function rawAddress({ raw }: Family, { host, repository, ref, path }: RepositoryFile): string {
  return new URL(raw(encodePath(repository), encodeURIComponent(ref), encodePath(path)), originOf(host)).href;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
