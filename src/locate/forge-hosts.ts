/** Names of GitHub's web site; raw hosts are another list because they leave out the view. */
const githubSites = new Set(['github.com', 'www.github.com']);
const githubRawHosts = new Set(['raw.githubusercontent.com', 'raw.github.com']);
/** Where GitHub hands out what a repository keeps in Git LFS. */
const githubLargeHost = 'media.githubusercontent.com';

/** Hosts whose addresses have GitHub's shape and which are something else. */
const otherHosts = [
  'gist.github.com',
  'githubusercontent.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'gitea.com',
  'sr.ht',
  'huggingface.co',
  'hf.co',
  'archive.org',
];

/** What kind of host an address is on, as far as its name tells: `any` may be an Enterprise server. */
export type HostKind = 'site' | 'raw' | 'large' | 'any' | 'other';

/** Tells by its name what a host is; an address alone never proves that it answers as a forge. */
export function hostKind(hostname: string): HostKind {
  if (githubSites.has(hostname)) return 'site';
  if (githubRawHosts.has(hostname)) return 'raw';
  if (hostname === githubLargeHost) return 'large';
  if (otherHosts.some((other) => hostname === other || hostname.endsWith(`.${other}`))) return 'other';
  return /^(?:gist|gitlab|gitea|forgejo)\./.test(hostname) ? 'other' : 'any';
}

/** True for this machine, the only host that is spoken to without encryption. */
export function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}
