import { originOf } from '../../core/source-key.ts';
import { hostKind } from '../forge-hosts.ts';
import type { PlainAddress } from './plain-address.ts';
import { checkedFile, encodePath, type RepositoryFile } from './repository-file.ts';

const views = /^(?:src|raw|media|blame|commits)$/;
const commit = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * The file an address of Forgejo, Gitea or Codeberg names: they say what kind of ref it is. A tag is written `refs/tags/…`, because its
 * address is another than that of a branch of this name.
 */
export function parseForgejo({ hostname, host, segments }: PlainAddress): RepositoryFile | undefined {
  const [owner, name, view = '', kind = '', given = '', ...path] = segments;
  if (hostKind(hostname) === 'site' || !views.test(view)) return undefined;
  const ref = refOf(kind, given);
  if (ref === undefined) return undefined;
  return checkedFile({ forge: 'forgejo', host, repository: `${owner}/${name}`, ref, path: path.join('/') });
}

/** A shortened commit gives undefined: it could not be told from a branch any more. */
function refOf(kind: string, name: string): string | undefined {
  if (kind === 'tag') return `refs/tags/${name}`;
  return (kind === 'branch' && !commit.test(name)) || (kind === 'commit' && commit.test(name))
    ? name
    : undefined;
}

/** Where the bytes are. */
export function rawOfForgejo({ host, repository, ref, path }: RepositoryFile): string {
  const tag = /^refs\/tags\/(.+)$/.exec(ref)?.[1];
  const kind = tag === undefined ? (commit.test(ref) ? 'commit' : 'branch') : 'tag';
  return `${originOf(host)}/${repository}/raw/${kind}/${encodeURIComponent(tag ?? ref)}/${encodePath(path)}`;
}
