import type { ForgeSource } from '../core/source.ts';
import { hostKind, isLocal } from './forge-hosts.ts';
import { isRepository } from './is-repository.ts';

/** Views of a file from which its repository, ref and path can be read. */
const views = new Set(['blob', 'raw', 'blame', 'edit']);
/** After `raw` these name Forgejo's and Gitea's kind of ref, not a branch. */
const forgejoRefs = new Set(['branch', 'tag', 'commit']);

/**
 * The file in a GitHub-shaped repository that an address names, or undefined: blob, raw, blame and edit views
 * of github.com, of its raw host, and of any host of the same shape.
 *
 * A branch with a slash in its name cannot be told from the address: the first segment is the ref, the rest
 * the path, and the forge client tries longer branches. GitLab and Forgejo addresses give undefined.
 */
export function parseForgeAddress(url: string): ForgeSource | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  const host = hostOf(address);
  const segments = decodedSegments(address.pathname);
  if (host === undefined || segments === undefined) return undefined;
  const kind = hostKind(address.hostname);
  const [owner, name, ...rest] = segments;
  if (owner === undefined || name === undefined) return undefined;
  const place = placeOf(kind === 'raw' ? rest : withoutView(rest, kind === 'site'));
  return place && checked({ kind: 'forge', forge: 'github', host, repository: `${owner}/${name}`, ...place });
}

/** The host to speak to, or undefined when the address cannot be one of a forge. */
export function hostOf(address: URL): string | undefined {
  const { protocol, hostname, port, username, password } = address;
  if (username !== '' || password !== '') return undefined;
  const kind = hostKind(hostname);
  if (kind === 'other') return undefined;
  if (isLocal(hostname)) return protocol === 'http:' ? address.host : undefined;
  if (protocol === 'https:') return kind === 'any' ? address.host : 'github.com';
  /* The forge is spoken to over https whatever the page wrote; a port of its own would not answer that. */
  if (protocol === 'http:' && port === '') return kind === 'any' ? hostname : 'github.com';
  return undefined;
}

function decodedSegments(pathname: string): string[] | undefined {
  try {
    return pathname.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** Drops the view; undefined when there is none or it is of another forge. */
function withoutView([view, ...rest]: string[], isGitHub: boolean): string[] | undefined {
  if (view === undefined || !views.has(view)) return undefined;
  if (!isGitHub && view === 'raw' && forgejoRefs.has(rest[0] ?? '')) return undefined;
  return rest;
}

/** Ref and path of `main/a.csv` and `refs/heads/main/a.csv`. */
function placeOf(segments: string[] | undefined): Pick<ForgeSource, 'ref' | 'path'> | undefined {
  if (segments === undefined) return undefined;
  const named = segments[0] === 'refs' && (segments[1] === 'heads' || segments[1] === 'tags');
  const [ref, ...path] = named ? segments.slice(2) : segments;
  return ref === undefined ? undefined : { ref, path: path.join('/') };
}

/** The rules of `forgeSourceSchema`, and that the path stays inside the repository. */
function checked(source: ForgeSource): ForgeSource | undefined {
  const { host, repository, ref, path } = source;
  return isRepository(host, repository) && isName(ref, 1_024) && isName(path, 4_096) ? source : undefined;
}

function isName(text: string, longest: number): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
  if (text === '' || text.length > longest || /[\u0000-\u001f\u007f]/.test(text)) return false;
  return text.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}
