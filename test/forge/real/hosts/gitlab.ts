import * as z from 'zod/mini';
import { createGitlabForge } from '../../../../src/forges/gitlab/index.ts';
import { createGitlabReader } from '../../../../src/forges/gitlab/reader.ts';
import { askerOf, HABITS, proposalsOf } from '../../forges/gitlab.ts';
import { askApi, type HostOptions, type RealHost } from './host.ts';

const userSchema = z.object({ username: z.string(), commit_email: z.string() });
const projectSchema = z.object({ path_with_namespace: z.string() });
const namespaceSchema = z.object({ id: z.number() });
/** @see https://docs.gitlab.com/api/access_requests/#valid-access-levels */
const DEVELOPER = 30;

/** gitlab.com, or a server of one's own. */
export function gitlabHost({ host, origin, tokenOf }: HostOptions): RealHost {
  const api = `${origin}/api/v4`;
  const projectOf = (repository: string) => `projects/${encodeURIComponent(repository)}`;
  const asCity = (method: string, path: string, body?: object) =>
    askApi(api, tokenOf('city'), { method, path, ...(body === undefined ? {} : { body }) });
  const namespace = async (owner: string) =>
    namespaceSchema.parse(await asCity('GET', `namespaces/${encodeURIComponent(owner)}`)).id;
  return {
    habits: HABITS,
    proposalRef: (number) => `refs/merge-requests/${number}/head`,
    client: (token, fetch) =>
      token === undefined
        ? { ...createGitlabForge({ host, fetch }), ...createGitlabReader({ host, fetch }) }
        : createGitlabForge({ host, token, fetch }),
    onProposals: proposalsOf(askerOf(api, tokenOf)),
    async account(token) {
      const self = await askApi(api, token, { path: 'user' });
      const { username, commit_email: email } = userSchema.parse(self);
      return { login: username, email };
    },
    async create(token, { owner, name, private: isPrivate }) {
      const visibility = isPrivate ? 'private' : 'public';
      const place = owner === undefined ? {} : { namespace_id: await namespace(owner) };
      const body = { path: name, visibility, ...place };
      return projectSchema.parse(await askApi(api, token, { method: 'POST', path: 'projects', body }))
        .path_with_namespace;
    },
    archive: async (repository) => void (await asCity('POST', `${projectOf(repository)}/archive`)),
    addWriter: async (repository, { login: username }) =>
      void (await asCity('POST', `${projectOf(repository)}/members`, { username, access_level: DEVELOPER })),
    async forks(repository) {
      const forks = await asCity('GET', `${projectOf(repository)}/forks?per_page=100`);
      return z
        .array(projectSchema)
        .parse(forks)
        .map((fork) => fork.path_with_namespace);
    },
    remove: async (token, repository) =>
      void (await askApi(api, token, { method: 'DELETE', path: projectOf(repository) })),
  };
}
