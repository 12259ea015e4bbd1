import type { ForgeKind } from '../../../../src/core/forge-kind.ts';
import { forgejoHost } from './forgejo.ts';
import { githubHost } from './github.ts';
import { gitlabHost } from './gitlab.ts';
import type { HostOptions, RealHost } from './host.ts';

/** The kinds of servers that the contract can be run against. */
export const HOSTS: Record<ForgeKind, (options: HostOptions) => RealHost> = {
  forgejo: forgejoHost,
  github: githubHost,
  gitlab: gitlabHost,
};
