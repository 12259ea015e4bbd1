import * as z from 'zod/mini';
import { createForgejoForge } from '../../../../src/forges/forgejo/index.ts';
import { createForgejoReader } from '../../../../src/forges/forgejo/reader.ts';
import { askerOf, HABITS, proposalsOf } from '../../forges/forgejo.ts';
import { askApi, type HostOptions, type RealHost } from './host.ts';

const userSchema = z.object({ login: z.string(), email: z.string() });
const repositorySchema = z.object({ full_name: z.string() });

/** Codeberg, or a Forgejo or Gitea of one's own. */
export function forgejoHost({ host, origin, tokenOf }: HostOptions): RealHost {
  const api = `${origin}/api/v1`;
  const asCity = (method: string, path: string, body?: object) =>
    askApi(api, tokenOf('city'), { method, path, ...(body === undefined ? {} : { body }) });
  return {
    habits: HABITS,
    proposalRef: (number) => `refs/pull/${number}/head`,
    client: (token, fetch) =>
      token === undefined
        ? { ...createForgejoForge({ host, fetch }), ...createForgejoReader({ host, fetch }) }
        : createForgejoForge({ host, token, fetch }),
    onProposals: proposalsOf(askerOf(api, tokenOf)),
    account: async (token) => userSchema.parse(await askApi(api, token, { path: 'user' })),
    async create(token, { owner, name, private: isPrivate }) {
      const path = owner === undefined ? 'user/repos' : `orgs/${owner}/repos`;
      const body = { name, private: isPrivate, default_branch: 'main' };
      return repositorySchema.parse(await askApi(api, token, { method: 'POST', path, body })).full_name;
    },
    archive: async (repository) => void (await asCity('PATCH', `repos/${repository}`, { archived: true })),
    addWriter: async (repository, { login }) =>
      void (await asCity('PUT', `repos/${repository}/collaborators/${login}`, { permission: 'write' })),
    async forks(repository) {
      const forks = await asCity('GET', `repos/${repository}/forks?limit=50`);
      return z
        .array(repositorySchema)
        .parse(forks)
        .map((fork) => fork.full_name);
    },
    remove: async (token, repository) =>
      void (await askApi(api, token, { method: 'DELETE', path: `repos/${repository}` })),
  };
}
