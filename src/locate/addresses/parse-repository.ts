import { originOf } from '../../core/source-key.ts';
import { hostKind } from '../forge-hosts.ts';
import { knownForge } from '../known-forge.ts';
import { parseRepositoryFile } from './parse-repository-file.ts';
import { readAddress } from './plain-address.ts';
import { withoutEnd } from './without-end.ts';
import { checkedFile, type ForgeKind, type Repository, type RepositoryFile } from './repository-file.ts';

/** A repository, at a ref, or a folder of it. */
export interface RepositoryFolder extends Repository {
  ref: string;
  /** Without slashes around it; empty for the whole repository. */
  path: string;
}

interface Root {
  forge: ForgeKind;
  isHost(hostname: string): boolean;
  /** Groups: the repository, the ref and the folder. */
  path: RegExp;
}

const owned = (forge: ForgeKind, isHost: Root['isHost'], view: string): Root => ({
  forge,
  isHost,
  path: new RegExp(String.raw`^\/([\w.-]+\/[\w.-]+?)(?:\.git)?(?:\/(?:${view}\/([^/]+)\/?(.*)|.*))?$`),
});

/** Owners that GitHub keeps for itself. */
const reserved =
  /^\/(?:topics|orgs|settings|features|sponsors|marketplace|about|login|search|explore|apps|users|collections|site|security|pricing|contact|readme|enterprise|solutions|resources|customer-stories)\//;

const isAny = (hostname: string) => hostKind(hostname) === 'any';

const roots: Root[] = [
  owned('github', (hostname) => knownForge(hostname) === 'github', 'tree'),
  owned('forgejo', (hostname) => knownForge(hostname) === 'forgejo', 'src/branch'),
  owned('bitbucket', (hostname) => hostname === 'bitbucket.org', 'src'),
  {
    forge: 'gitlab',
    isHost: (hostname) => knownForge(hostname) === 'gitlab',
    path: /^\/([\w.-]+(?:\/[\w.-]+)+?)(?:\.git)?(?:\/-\/(?:tree\/([^/]+)\/?(.*)|.*))?\/?$/,
  },
  { forge: 'sourcehut', isHost: (hostname) => hostname === 'git.sr.ht', path: /^\/(~[\w.-]+\/[\w.-]+)/ },
  {
    forge: 'huggingface',
    isHost: (hostname) => hostname === 'huggingface.co' || hostname === 'hf.co',
    path: /^\/(datasets\/[\w.-]+\/[\w.-]+)(?:\/tree\/([^/]+)\/?(.*)|\/.*)?$/,
  },
  /* Servers of any name are known by how they write folders. */
  { forge: 'gitlab', isHost: isAny, path: /^\/([\w.-]+(?:\/[\w.-]+)+?)\/-\/tree\/([^/]+)\/?(.*)$/ },
  { forge: 'forgejo', isHost: isAny, path: /^\/([\w.-]+\/[\w.-]+)\/src\/branch\/([^/]+)\/?(.*)$/ },
  { forge: 'github', isHost: isAny, path: /^\/([\w.-]+\/[\w.-]+)\/tree\/([^/]+)\/?(.*)$/ },
];

/** The repository that an address leads to or into, also one that leads to a file of it; undefined where the host is no known forge. */
export function parseRepository(url: string): RepositoryFolder | undefined {
  const file = parseRepositoryFile(url);
  if (file) return file.forge === 'gist' ? undefined : folderOf(file);
  const address = readAddress(url);
  if (!address || (hostKind(address.hostname) === 'site' && reserved.test(address.path))) return undefined;
  const root = roots.find((each) => each.isHost(address.hostname) && each.path.test(address.path));
  const [, repository, ref = 'HEAD', path = ''] = root?.path.exec(address.path) ?? [];
  if (!root || repository === undefined) return undefined;
  const host = hostKind(address.hostname) === 'site' ? 'github.com' : address.host;
  return checkedFolder({ forge: root.forge, host, repository, ref, path });
}

/** The address of a repository or a folder of it, with as much of a view as it takes that `parseRepository` reads it back. */
export function repositoryAddress({ forge, host, repository, ref, path }: RepositoryFolder): string {
  const whole = `${originOf(host)}/${repository}`;
  if (ref === 'HEAD' && path === '' && parseRepository(whole)) return whole;
  const place = `${encodeURIComponent(ref)}/${path.split('/').map(encodeURIComponent).join('/')}`;
  if (forge === 'gitlab') return `${whole}/-/tree/${place}`;
  return forge === 'forgejo' ? `${whole}/src/branch/${place}` : `${whole}/tree/${place}`;
}

/** Some forges show files and folders in one view: what has no extension there is taken for a folder. */
function folderOf(file: RepositoryFile): RepositoryFolder {
  const isFolder = /^(?:forgejo|bitbucket|sourcehut)$/.test(file.forge) && !/\.[^/]*$/.test(file.path);
  return { ...file, ref: plainRef(file.ref), path: isFolder ? file.path : '' };
}

/** Forgejo's refs begin with their kind; its tags and commits stand still, so that the default branch is meant. */
export function plainRef(ref: string): string {
  return ref.replace(/^branch\//, '').replace(/^(?:tag|commit)\/.*/, 'HEAD');
}

function checkedFolder(folder: RepositoryFolder): RepositoryFolder | undefined {
  try {
    const ref = decodeURIComponent(folder.ref);
    const path = withoutEnd(decodeURIComponent(folder.path), '/');
    const checked = checkedFile({ ...folder, ref, path: path === '' ? 'any' : path });
    return checked && { ...folder, ref, path };
  } catch {
    /* Not every percent sign encodes something. */
    return undefined;
  }
}
