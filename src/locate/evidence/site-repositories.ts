import { readAddress } from '../addresses/plain-address.ts';
import type { Repository } from '../addresses/repository-file.ts';

/** A repository that a site may be published from. */
export interface SiteRepository extends Repository {
  /** Path of the address in the site; where the file is in the repository may differ, when the site is built. */
  path: string;
  /** The branch that is published, as `RepositoryFile` has it. */
  ref: string;
}

/**
 * The repositories that a site of GitHub, GitLab or Codeberg Pages may come from, likeliest first: the first folder of an address may be
 * a project of its own, or a folder of the owner's site. A domain of one's own tells nothing.
 */
export function siteRepositories(url: string): SiteRepository[] {
  const address = readAddress(url);
  if (!address) return [];
  const { hostname, path } = address;
  const [, owner = '', platform = ''] =
    /^([\w-]+)\.(github\.io|gitlab\.io|codeberg\.page)$/.exec(hostname) ?? [];
  const make = makers[platform];
  const segments = decodedSegments(path);
  return make && segments ? make(owner, segments) : [];
}

type Maker = (owner: string, segments: readonly string[]) => SiteRepository[];

const makers: Record<string, Maker | undefined> = {
  'github.io': (owner, segments) =>
    projectThenOwn(segments, `${owner}.github.io`, (name, path) => ({
      forge: 'github',
      host: 'github.com',
      repository: `${owner}/${name}`,
      ref: 'HEAD',
      path,
    })),
  'gitlab.io': (owner, segments) =>
    projectThenOwn(segments, `${owner}.gitlab.io`, (name, path) => ({
      forge: 'gitlab',
      host: 'gitlab.com',
      repository: `${owner}/${name}`,
      ref: 'HEAD',
      path,
    })),
  'codeberg.page': (owner, segments) => {
    const [first = '', second = ''] = segments;
    const branch = [first, second].find((part) => part.startsWith('@'))?.slice(1) ?? 'pages';
    const rest = segments.filter((part, n) => n > 1 || !part.startsWith('@'));
    return projectThenOwn(rest, 'pages', (name, path) => ({
      forge: 'forgejo',
      host: 'codeberg.org',
      repository: `${owner}/${name}`,
      ref: `branch/${branch}`,
      path,
    }));
  },
};

/** The project named by the first folder, then the site of the owner; a file at the top is of the latter alone. */
function projectThenOwn(
  segments: readonly string[],
  own: string,
  make: (name: string, path: string) => SiteRepository,
): SiteRepository[] {
  const [first = '', ...rest] = segments;
  const isFolder = rest.length > 0 && /^[\w.-]+$/.test(first) && !/^\.+$/.test(first);
  const ofOwner = make(own, segments.join('/'));
  return isFolder ? [make(first, rest.join('/')), ofOwner] : [ofOwner];
}

function decodedSegments(path: string): string[] | undefined {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
