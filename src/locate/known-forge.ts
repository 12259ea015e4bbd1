import type { ForgeKind } from '../core/forge-kind.ts';
import { hostKind } from './forge-hosts.ts';

const gitlabHost = /^gitlab\.|^(?:framagit\.org|salsa\.debian\.org|invent\.kde\.org|code\.europa\.eu)$/;
const forgejoHost = /^(?:codeberg\.org|gitea\.com|git\.disroot\.org)$|^(?:gitea|forgejo)\./;

/** What a host speaks, by its name alone; undefined for names that say nothing. */
export function knownForge(host: string): ForgeKind | undefined {
  const hostname = host.replace(/:\d+$/, '');
  if (hostKind(hostname) === 'site') return 'github';
  if (gitlabHost.test(hostname)) return 'gitlab';
  return forgejoHost.test(hostname) ? 'forgejo' : undefined;
}
