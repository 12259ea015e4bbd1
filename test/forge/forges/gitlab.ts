import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { createForge } from '../../../playground/forge/index.ts';
import { createGitlabForge } from '../../../src/forges/gitlab/index.ts';
import { createGitlabReader } from '../../../src/forges/gitlab/reader.ts';
import type { ForgeUnderTest, Habits, Person } from './forge-under-test.ts';

const PEOPLE = ['city', 'ada', 'bob', 'maria', 'zoe'] as const;
const tokenOf = (person: Person | 'stranger') => `glpat-${person}`;

/** What GitLab does in its own way. */
export const HABITS: Habits = {
  filePage: '/-/blob/',
  proposalPage: '/-/merge_requests/',
  reference: (number) => `!${number}`,
  joins: 'merge',
  without: { branch: 'open', fork: 'closed' },
};

const authorSchema = z.object({ username: z.string() });
const requestsSchema = z.array(
  z.object({
    iid: z.number(),
    title: z.string(),
    description: z.string(),
    state: z.enum(['opened', 'closed', 'merged']),
    source_project_id: z.nullable(z.number()),
    source_branch: z.string(),
    target_branch: z.string(),
    author: authorSchema,
  }),
);
const projectSchema = z.object({ namespace: z.object({ full_path: z.string() }) });
const notesSchema = z.array(z.object({ body: z.string(), author: authorSchema, system: z.boolean() }));

/** Asks about projects, past the code under test: the API as it is, at this address. */
export function askerOf(api: string, token: (person: Person) => string = tokenOf) {
  return async (method: string, path: string, body?: object, person: Person = 'city'): Promise<unknown> => {
    const headers = { 'PRIVATE-TOKEN': token(person), 'Content-Type': 'application/json' };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(`${api}/projects/${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

type Ask = ReturnType<typeof askerOf>;

const requestsOf = (repository: string) => `${encodeURIComponent(repository)}/merge_requests`;

/** `owner:branch` of where a merge request comes from. */
async function headOf(ask: Ask, request: z.infer<typeof requestsSchema>[number]): Promise<string> {
  const { source_project_id: id, source_branch: branch } = request;
  if (id === null) return `:${branch}`;
  const { namespace } = projectSchema.parse(await ask('GET', String(id)));
  return `${namespace.full_path}:${branch}`;
}

/** What people do with proposals on the forge's own pages. */
export function proposalsOf(ask: Ask) {
  return {
    async proposals(repository) {
      const found = requestsSchema.parse(await ask('GET', `${requestsOf(repository)}?per_page=100`));
      return Promise.all(
        found.map(async (request) => ({
          number: request.iid,
          title: request.title,
          body: request.description,
          head: await headOf(ask, request),
          base: request.target_branch,
          author: request.author.username,
          state: request.state === 'opened' ? 'open' : request.state,
        })),
      );
    },
    async propose(repository, { head, base }) {
      const wish = { title: 'By hand', description: '', source_branch: head, target_branch: base };
      const made = await ask('POST', requestsOf(repository), wish);
      return z.object({ iid: z.number() }).parse(made).iid;
    },
    async comments(repository, number) {
      const path = `${requestsOf(repository)}/${number}/notes?sort=asc&per_page=100`;
      const notes = notesSchema.parse(await ask('GET', path));
      return notes
        .filter(({ system }) => !system)
        .map(({ body, author }) => ({ author: author.username, text: body }));
    },
    comment: async (person, repository, number, body) =>
      void (await ask('POST', `${requestsOf(repository)}/${number}/notes`, { body }, person)),
    review: async (person, repository, number, body) =>
      void (await ask('POST', `${requestsOf(repository)}/${number}/discussions`, { body }, person)),
    merge: async (repository, number) =>
      void (await ask('PUT', `${requestsOf(repository)}/${number}/merge`, {})),
    refuse: async (repository, number) =>
      void (await ask('PUT', `${requestsOf(repository)}/${number}`, { state_event: 'close' })),
  } satisfies Partial<ForgeUnderTest>;
}

/** The playground forge with five persons and GitLab's face, and the client for it. */
export async function startGitlab(): Promise<ForgeUnderTest> {
  const root = await mkdtemp(join(tmpdir(), 'emendata-forge-'));
  const users = PEOPLE.map((login) => ({ login, token: tokenOf(login), rateLimit: 1_000_000 }));
  const forge = await createForge({ kind: 'gitlab', root, users, anonymousRateLimit: 1_000_000 });
  return {
    kind: 'gitlab',
    habits: HABITS,
    host: forge.host,
    ...proposalsOf(askerOf(forge.api)),
    client: (person, fetch = globalThis.fetch) =>
      person === undefined
        ? {
            ...createGitlabForge({ host: forge.host, fetch }),
            ...createGitlabReader({ host: forge.host, fetch }),
          }
        : createGitlabForge({ host: forge.host, token: tokenOf(person), fetch }),
    async createRepository({ writers = [], closed = false, ...wanted }) {
      const collaborators = Object.fromEntries(writers.map((login) => [login, 'write' as const]));
      const pullRequests = closed ? 'collaborators' : 'all';
      return (await forge.createRepository({ owner: 'city', ...wanted, collaborators, pullRequests }))
        .fullName;
    },
    push: (repository, branch, path, content) =>
      forge.push(repository, branch, { path, content, message: `Change ${path}\n` }),
    setWriter: (repository, person, mayPush) =>
      forge.setPermission(repository, person, mayPush ? 'write' : undefined),
    protect: (repository, branch, rules) => forge.protectBranch(repository, branch, rules),
    deleteRepository: (repository) => forge.deleteRepository(repository),
    deletePerson: (person) => forge.deleteAccount(person),
    directory: (repository) => forge.repositoryPath(repository),
    proposalRef: (number) => `refs/merge-requests/${number}/head`,
    requests: () => forge.requests.map(({ method }) => method),
    cut: (nth, when) => forge.failNext(nth, when === 'before' ? 'drop' : 'drop-after'),
    slowDown: (nth) => forge.failNext(nth, 429),
    calm: () => forge.clearFaults(),
    async close() {
      await forge.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
