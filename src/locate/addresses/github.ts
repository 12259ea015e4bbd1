import { hostKind } from '../forge-hosts.ts';
import { isRepository } from '../is-repository.ts';
import type { PlainAddress } from './plain-address.ts';
import { checkedFile, toPlace, type RepositoryFile } from './repository-file.ts';

/** Views of a file from which its repository, ref and path can be read. */
const views = /^(?:blob|raw|blame|edit|commits)$/;
/** After a view these name Forgejo's and Gitea's kind of ref, not a branch. */
const forgejoRefs = /^(?:branch|tag|commit)$/;

/** The file a GitHub-shaped address names: its views, the raw host, and the host of large files, where the repository has a pointer. */
export function parseGithub({ hostname, host, segments }: PlainAddress): RepositoryFile | undefined {
  const kind = hostKind(hostname);
  const [owner = '', name = '', ...rest] = kind === 'large' ? segments.slice(1) : segments;
  const isView = views.test(rest[0] ?? '');
  if (kind === 'other' || (!isView && (kind === 'site' || kind === 'any'))) return undefined;
  if (kind === 'large' && segments[0] !== 'media') return undefined;
  if (kind === 'any' && forgejoRefs.test(rest[1] ?? '')) return undefined;
  const repository = `${owner}/${name}`;
  const spoken = kind === 'any' ? host : 'github.com';
  if (!isRepository(spoken, repository)) return undefined;
  const place = toPlace(kind === 'site' || kind === 'any' ? rest.slice(1) : rest);
  return checkedFile({ forge: 'github', host: spoken, repository, ...place });
}
