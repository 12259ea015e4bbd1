import { originOf } from '../../core/source-key.ts';
import type { PlainAddress } from './plain-address.ts';
import { checkedFile, encodePath, toPlace, type RepositoryFile } from './repository-file.ts';

const views = /^(?:blob|raw|blame|edit|commits)$/;

/**
 * The file a GitLab address names, on any host: groups nest, so the repository ends at `/-/`. Addresses of the time before that mark are
 * understood where the host's name says GitLab, and so is the API's address of a file.
 */
export function parseGitlab({ hostname, host, segments, query }: PlainAddress): RepositoryFile | undefined {
  const fromApi = partsOfApi(segments, query);
  if (fromApi) return checkedFile({ forge: 'gitlab', host, ...fromApi });
  const isNamed = /^gitlab\./.test(hostname);
  const mark = segments.findIndex((part, n) => n > 1 && (part === '-' || (isNamed && views.test(part))));
  const [view = '', ...rest] = segments.slice(segments[mark] === '-' ? mark + 1 : mark);
  if (mark === -1 || !views.test(view)) return undefined;
  return checkedFile({
    forge: 'gitlab',
    host,
    repository: segments.slice(0, mark).join('/'),
    ...toPlace(rest),
  });
}

/** `/api/v4/projects/group%2Fname/repository/files/folder%2Fa.csv/raw?ref=main` */
function partsOfApi(
  [api, version, projects, repository = '', repositories, files, path = '', raw]: readonly string[],
  query: URLSearchParams,
): Pick<RepositoryFile, 'repository' | 'ref' | 'path'> | undefined {
  const shape = [api, version, projects, repositories, files, raw].join('/');
  if (shape !== 'api/v4/projects/repository/files/raw' || !repository.includes('/')) return undefined;
  return { repository, ref: query.get('ref') ?? 'HEAD', path };
}

/** Where the bytes are. */
export function rawOfGitlab({ host, repository, ref, path }: RepositoryFile): string {
  return `${originOf(host)}/${repository}/-/raw/${encodeURIComponent(ref)}/${encodePath(path)}`;
}
