import type { Family } from './family.ts';

/** Groups nest. */
const repository = String.raw`^\/([\w.-]+(?:(?:\/|%2F)(?!-\/)[\w.-]+)+?)\/`;
const place = String.raw`(?:blob|raw|blame|edit|commits)\/([^/]+)\/(.+)$`;

/** GitLab marks the end of the repository with a hyphen, on any host. */
const marked: Family = {
  forge: 'gitlab',
  isHost: (hostname) => hostname !== 'github.com',
  file: new RegExp(`${repository}-/${place}`, 'i'),
  raw: (name, ref, path) => `/${name}/-/raw/${ref}/${path}`,
};

/** Addresses of the time before that mark; they are GitHub's where the host's name does not say GitLab. */
const old: Family = {
  ...marked,
  isHost: (hostname) => hostname.startsWith('gitlab.'),
  file: new RegExp(`${repository}${place}`, 'i'),
};

/** GitLab. */
export const gitlab = [marked, old];
