import { originOf } from '../../core/source-key.ts';
import type { PlainAddress } from './plain-address.ts';
import { checkedFile, encodePath, type RepositoryFile } from './repository-file.ts';

/** The file a sourcehut address names, on any host: owners begin with a tilde, and a tree puts `item` before the path. */
export function parseSourcehut({ host, segments }: PlainAddress): RepositoryFile | undefined {
  const [owner = '', name, view = '', ref = '', ...rest] = segments;
  if (!owner.startsWith('~') || !/^(?:tree|blob|blame)$/.test(view)) return undefined;
  const path = view === 'tree' && rest[0] === 'item' ? rest.slice(1) : rest;
  return checkedFile({
    forge: 'sourcehut',
    host,
    repository: `${owner}/${name}`,
    ref,
    path: path.join('/'),
  });
}

/** Where the bytes are. */
export function rawOfSourcehut({ host, repository, ref, path }: RepositoryFile): string {
  return `${originOf(host)}/${repository}/blob/${encodeURIComponent(ref)}/${encodePath(path)}`;
}
