import * as z from 'zod/mini';
import { createGithubForge } from '../../../../src/forges/github/index.ts';
import { createGithubReader } from '../../../../src/forges/github/reader.ts';
import { apiAddress } from '../../../../src/forges/github/rest.ts';
import { askerOf, HABITS, proposalsOf } from '../../forges/github.ts';
import { askApi, type HostOptions, type RealHost } from './host.ts';

const userSchema = z.object({ login: z.string(), id: z.number(), email: z.nullish(z.string()) });
const repositorySchema = z.object({ full_name: z.string() });
const invitationSchema = z.object({ id: z.number() });

/** github.com, or an Enterprise server. */
export function githubHost({ host, tokenOf }: HostOptions): RealHost {
  const api = apiAddress(host);
  const asCity = (method: string, path: string, body?: object) =>
    askApi(api, tokenOf('city'), { method, path, ...(body === undefined ? {} : { body }) });
  return {
    habits: HABITS,
    proposalRef: (number) => `refs/pull/${number}/head`,
    client: (token, fetch) =>
      token === undefined
        ? { ...createGithubForge({ host, fetch }), ...createGithubReader({ host, fetch }) }
        : createGithubForge({ host, token, fetch }),
    onProposals: proposalsOf(askerOf(api, tokenOf)),
    async account(token) {
      const { login, id, email } = userSchema.parse(await askApi(api, token, { path: 'user' }));
      return { login, email: email ?? `${id}+${login}@users.noreply.${host}` };
    },
    async create(token, { owner, name, private: isPrivate }) {
      const path = owner === undefined ? 'user/repos' : `orgs/${owner}/repos`;
      const made = await askApi(api, token, { method: 'POST', path, body: { name, private: isPrivate } });
      return repositorySchema.parse(made).full_name;
    },
    archive: async (repository) => void (await asCity('PATCH', `repos/${repository}`, { archived: true })),
    async addWriter(repository, { login, token }) {
      const answer = await asCity('PUT', `repos/${repository}/collaborators/${login}`, {
        permission: 'push',
      });
      const invitation = invitationSchema.safeParse(answer);
      if (!invitation.success) return;
      const path = `user/repository_invitations/${invitation.data.id}`;
      await askApi(api, token, { method: 'PATCH', path });
    },
    async forks(repository) {
      const forks = await asCity('GET', `repos/${repository}/forks?per_page=100`);
      return z
        .array(repositorySchema)
        .parse(forks)
        .map((fork) => fork.full_name);
    },
    remove: async (token, repository) =>
      void (await askApi(api, token, { method: 'DELETE', path: `repos/${repository}` })),
  };
}
