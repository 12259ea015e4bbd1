import { hostKind } from '../forge-hosts.ts';
import type { Family } from './family.ts';

/** Forgejo, Gitea and Codeberg, on any host: their addresses say what kind of ref they name. */
export const forgejo: Family = {
  forge: 'forgejo',
  isHost: (hostname) => hostKind(hostname) !== 'site',
  file: /^\/([\w.-]+\/[\w.-]+)\/(?:src|raw|media|blame|commits)\/((?:branch|tag|commit)\/[^/]+)\/(.+)$/,
  raw: (repository, ref, path) => `/${repository}/raw/${ref.replace('%2F', '/')}/${path}`,
};
