import { hostKind } from '../forge-hosts.ts';
import type { Family } from './family.ts';

const repository = String.raw`([\w.-]+\/[\w.-]+)\/`;
const view = String.raw`(?:blob|raw|blame|edit|commits)\/`;
const place = String.raw`(?:refs\/(?:heads|tags)\/)?([^/]+)\/(.+)$`;

const site: Family = {
  forge: 'github',
  isHost: (hostname) => hostKind(hostname) === 'site',
  host: 'github.com',
  file: new RegExp(`^/${repository}${view}${place}`),
  raw: (...parts) => parts.join('/').replace(/^[^/]+\/[^/]+/, '/$&/raw'),
};

/** An Enterprise server may have any name. There `branch`, `tag` and `commit` after a view are Forgejo's and Gitea's kinds of ref. */
const server: Family = {
  forge: 'github',
  isHost: (hostname) => hostKind(hostname) === 'any',
  file: new RegExp(`^/${repository}${view}(?!branch/|tag/|commit/)${place}`),
  raw: site.raw,
};

/** The raw host, and the one of large files, where the repository itself has a pointer of Git LFS. */
const rawHosts: Family = {
  ...site,
  isHost: (hostname) => hostKind(hostname) === 'raw',
  file: new RegExp(`^/${repository}${place}`),
};
const largeHost: Family = {
  ...site,
  isHost: (hostname) => hostKind(hostname) === 'large',
  file: new RegExp(`^/media/${repository}${place}`),
};

/** GitHub: its site, its raw hosts, and servers of its kind. */
export const github = [site, server, rawHosts, largeHost];
