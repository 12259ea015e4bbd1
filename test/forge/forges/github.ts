import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { createForge } from '../../../playground/forge/index.ts';
import { createGithubForge } from '../../../src/forges/github/index.ts';
import { createGithubReader } from '../../../src/forges/github/reader.ts';
import type { ForgeUnderTest, Habits, Person } from './forge-under-test.ts';

const PEOPLE = ['city', 'ada', 'bob', 'maria', 'zoe'] as const;
const tokenOf = (person: Person | 'stranger') => `ghp_${person}`;

/** What GitHub does in its own way. */
export const HABITS: Habits = {
  filePage: '/blob/',
  proposalPage: '/pull/',
  reference: (number) => `#${number}`,
  joins: 'commit',
  without: { branch: 'closed', fork: 'open' },
};

const pullsSchema = z.array(
  z.object({
    number: z.number(),
    title: z.string(),
    body: z.string(),
    state: z.enum(['open', 'closed']),
    merged_at: z.nullable(z.string()),
    head: z.object({ label: z.string() }),
    base: z.object({ ref: z.string() }),
    user: z.object({ login: z.string() }),
  }),
);
const commentsSchema = z.array(z.object({ body: z.string(), user: z.object({ login: z.string() }) }));

/** Asks about repositories, past the code under test: the API as it is, at this address. */
export function askerOf(api: string, token: (person: Person) => string = tokenOf) {
  return async (method: string, path: string, body?: object, person: Person = 'city'): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${token(person)}` };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(`${api}/repos/${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

type Ask = ReturnType<typeof askerOf>;

/** What people do with proposals on the forge's own pages. */
export function proposalsOf(ask: Ask) {
  return {
    async proposals(repository) {
      const pulls = pullsSchema.parse(await ask('GET', `${repository}/pulls?state=all&per_page=100`));
      return pulls.map(({ head, base, user, state, merged_at, ...rest }) => ({
        ...rest,
        head: head.label,
        base: base.ref,
        author: user.login,
        state: merged_at === null ? state : 'merged',
      }));
    },
    propose: async (repository, wanted) =>
      z
        .object({ number: z.number() })
        .parse(await ask('POST', `${repository}/pulls`, { title: 'By hand', body: '', ...wanted })).number,
    async comments(repository, number) {
      const comments = commentsSchema.parse(await ask('GET', `${repository}/issues/${number}/comments`));
      return comments.map(({ body, user }) => ({ author: user.login, text: body }));
    },
    comment: async (person, repository, number, body) =>
      void (await ask('POST', `${repository}/issues/${number}/comments`, { body }, person)),
    review: async (person, repository, number, body) =>
      void (await ask('POST', `${repository}/pulls/${number}/reviews`, { body, event: 'COMMENT' }, person)),
    merge: async (repository, number) => void (await ask('PUT', `${repository}/pulls/${number}/merge`, {})),
    refuse: async (repository, number) =>
      void (await ask('PATCH', `${repository}/pulls/${number}`, { state: 'closed' })),
  } satisfies Partial<ForgeUnderTest>;
}

/** The playground forge with five persons, and GitHub's client for it. */
export async function startGithub(): Promise<ForgeUnderTest> {
  const root = await mkdtemp(join(tmpdir(), 'emendata-forge-'));
  const users = PEOPLE.map((login) => ({ login, token: tokenOf(login), rateLimit: 1_000_000 }));
  const forge = await createForge({ root, users, anonymousRateLimit: 1_000_000 });
  return {
    kind: 'github',
    habits: HABITS,
    host: forge.host,
    ...proposalsOf(askerOf(forge.api)),
    client: (person, fetch = globalThis.fetch) =>
      person === undefined
        ? {
            ...createGithubForge({ host: forge.host, fetch }),
            ...createGithubReader({ host: forge.host, fetch }),
          }
        : createGithubForge({ host: forge.host, token: tokenOf(person), fetch }),
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
    proposalRef: (number) => `refs/pull/${number}/head`,
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
