import type { PlainAddress } from './plain-address.ts';
import { checkedFile, encodePath, type RepositoryFile } from './repository-file.ts';

/** The file an address of bitbucket.org names. */
export function parseBitbucket({ hostname, host, segments }: PlainAddress): RepositoryFile | undefined {
  const [workspace, name, view = '', ref = '', ...path] = segments;
  if (hostname !== 'bitbucket.org' || !/^(?:src|raw|annotate)$/.test(view)) return undefined;
  return checkedFile({
    forge: 'bitbucket',
    host,
    repository: `${workspace}/${name}`,
    ref,
    path: path.join('/'),
  });
}

/** Where the bytes are. */
export function rawOfBitbucket({ host, repository, ref, path }: RepositoryFile): string {
  return `https://${host}/${repository}/raw/${encodeURIComponent(ref)}/${encodePath(path)}`;
}
