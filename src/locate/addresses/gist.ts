import type { PlainAddress } from './plain-address.ts';
import { checkedFile, type RepositoryFile } from './repository-file.ts';

const hosts = /^gist\.github(?:usercontent)?\.com$/;
const commit = /^[0-9a-f]{40}$/;

/** The file of a gist that a raw address names; the page of a gist names none. A gist is a repository without folders. */
export function parseGist({ hostname, segments }: PlainAddress): RepositoryFile | undefined {
  const [owner, id = '', view, ...rest] = segments;
  if (!hosts.test(hostname) || view !== 'raw' || !isGistId(id)) return undefined;
  const [ref, path] = commit.test(rest[0] ?? '') ? rest : ['HEAD', rest[0]];
  if (rest.length > (ref === 'HEAD' ? 1 : 2) || path?.includes('/')) return undefined;
  return checkedFile({
    forge: 'gist',
    host: 'gist.github.com',
    repository: `${owner}/${id}`,
    ref: ref ?? '',
    path: path ?? '',
  });
}

/** True for what names a gist. */
export function isGistId(id: string): boolean {
  return /^(?:\d{1,12}|[0-9a-f]{20,64})$/.test(id);
}

/** Where the bytes are. */
export function rawOfGist({ repository, ref, path }: RepositoryFile): string {
  const at = ref === 'HEAD' ? '' : `${ref}/`;
  return `https://gist.githubusercontent.com/${repository}/raw/${at}${encodeURIComponent(path)}`;
}
