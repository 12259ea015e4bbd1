import type { Family } from './family.ts';

/** Bitbucket Cloud. */
export const bitbucket: Family = {
  forge: 'bitbucket',
  isHost: (hostname) => hostname === 'bitbucket.org',
  file: /^\/([\w.-]+\/[\w.-]+)\/(?:src|raw|annotate)\/([^/]+)\/(.+)$/,
  raw: (repository, ref, path) => `/${repository}/raw/${ref}/${path}`,
};
