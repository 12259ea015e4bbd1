import type { Family } from './family.ts';

/** A gist: a repository without folders. Its raw addresses name a file; its page names none. */
export const gist: Family = {
  forge: 'gist',
  isHost: (hostname) => /^gist\.github(?:usercontent)?\.com$/.test(hostname),
  host: 'gist.github.com',
  file: /^\/([\w.-]+\/(?:\d{1,12}|[\da-f]{20,64}))\/raw\/(?:([\da-f]{40})\/)?([^/]+)$/,
  raw: (id, ref, path) =>
    `https://gist.githubusercontent.com/${id}/raw/${ref === 'HEAD' ? '' : `${ref}/`}${path}`,
};
