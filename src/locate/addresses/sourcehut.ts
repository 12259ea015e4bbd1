import type { Family } from './family.ts';

/** Sourcehut, on any host: owners begin with a tilde, and a tree puts `item` before the path. */
export const sourcehut: Family = {
  forge: 'sourcehut',
  isHost: () => true,
  file: /^\/(~[\w.-]+\/[\w.-]+)\/(?:tree|blob|blame)\/([^/]+)\/(?:(?<=\/tree\/[^/]+\/)item\/)?(.+)$/,
  raw: (repository, ref, path) => `/${repository}/blob/${ref}/${path}`,
};
