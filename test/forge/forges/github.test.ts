import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import * as z from 'zod/mini';
import { createForge } from '../../../playground/forge/index.ts';
import { createGithubForge } from '../../../src/forges/github/index.ts';
import { forgeContract } from './contract.ts';
import type { ForgeUnderTest, Person } from './forge-under-test.ts';

const PEOPLE = ['city', 'ada', 'bob', 'maria'] as const;
const tokenOf = (person: Person | 'stranger') => `ghp_${person}`;

const pullsSchema = z.array(
  z.object({
    number: z.number(),
    title: z.string(),
    body: z.string(),
    head: z.object({ label: z.string() }),
    base: z.object({ ref: z.string() }),
    user: z.object({ login: z.string() }),
  }),
);

async function start(): Promise<ForgeUnderTest> {
  const root = await mkdtemp(join(tmpdir(), 'emendata-forge-'));
  const users = PEOPLE.map((login) => ({ login, token: tokenOf(login), rateLimit: 1_000_000 }));
  const forge = await createForge({ root, users, anonymousRateLimit: 1_000_000 });

  async function api(method: string, path: string, body?: object): Promise<unknown> {
    const headers = { Authorization: `Bearer ${tokenOf('city')}` };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(`${forge.url}/api/v3/repos/${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  return {
    kind: 'github',
    host: forge.host,
    client: (person, fetch = globalThis.fetch) =>
      createGithubForge({
        host: forge.host,
        fetch,
        ...(person === undefined ? {} : { token: tokenOf(person) }),
      }),
    async createRepository({ writers = [], closed = false, ...wanted }) {
      const collaborators = Object.fromEntries(writers.map((login) => [login, 'write' as const]));
      const pullRequests = closed ? 'collaborators' : 'all';
      return (await forge.createRepository({ owner: 'city', ...wanted, collaborators, pullRequests }))
        .fullName;
    },
    push: (repository, branch, path, content) =>
      forge.push(repository, branch, { path, content, message: `Change ${path}\n` }),
    async proposals(repository) {
      const pulls = pullsSchema.parse(await api('GET', `${repository}/pulls?state=all&per_page=100`));
      return pulls.map(({ head, base, user, ...rest }) => ({
        ...rest,
        head: head.label,
        base: base.ref,
        author: user.login,
      }));
    },
    merge: async (repository, number) => void (await api('PUT', `${repository}/pulls/${number}/merge`, {})),
    refuse: async (repository, number) =>
      void (await api('PATCH', `${repository}/pulls/${number}`, { state: 'closed' })),
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

describe('GitHub', () => {
  forgeContract(start);
});
