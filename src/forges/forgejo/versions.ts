import * as z from 'zod/mini';
import type { ForgeSource } from '../../core/source.ts';
import { ForgeError } from '../forge.ts';
import type { BranchCommit, VersionCommit } from '../versions.ts';
import type { Api } from './api.ts';
import { findOrigin } from './find-origin.ts';
import { listEntries } from './pages.ts';
import { isThere, userSchema } from './person.ts';
import { commitAddress } from './pull.ts';
import { BRIEF, findPlaces, shaSchema } from './ref.ts';
import { pathOf } from './repository.ts';

const commitSchema = z.object({
  sha: shaSchema,
  parents: z.nullable(z.array(z.object({ sha: shaSchema }))),
  author: userSchema,
  commit: z.object({
    author: z.nullable(z.object({ name: z.string(), email: z.string(), date: z.string() })),
    message: z.string(),
  }),
});

/** Where a stretch of a file's history under one path begins. */
export type Stretch = Pick<VersionCommit, 'commit' | 'path'>;

/** The commits that touched a file, newest first; through the renames that left its bytes alone. */
export async function* listVersions(api: Api, source: ForgeSource): AsyncGenerator<VersionCommit> {
  let isFound = false;
  for await (const { commit, path } of findPlaces(api, source)) {
    for await (const version of listFrom(api, source.repository, { commit, path })) {
      isFound = true;
      yield version;
    }
    if (isFound) return;
  }
  throw new ForgeError('not-found', `No history of ${source.path} at ${source.ref} of ${source.repository}`);
}

/** The commits of the ref, newest first. Of the places an address may mean, the likeliest: a wrong one has other commits. */
export async function* listCommits(api: Api, source: ForgeSource): AsyncGenerator<BranchCommit> {
  for await (const { commit } of findPlaces(api, source)) {
    yield* listFromCommit(api, source.repository, { sha: commit });
    return;
  }
}

/** The last commit that touched a file of a branch. */
export async function findLastCommit(
  api: Api,
  repository: string,
  { branch, path }: { branch: string; path: string },
): Promise<BranchCommit | undefined> {
  const query = { sha: branch, path, ...BRIEF, limit: 1 };
  const [last] = await api.ask(z.array(commitSchema), { path: pathOf(repository, 'commits'), query });
  return last && toCommit(api.host, repository, last);
}

async function* listFrom(api: Api, repository: string, start: Stretch): AsyncGenerator<VersionCommit> {
  const seen = new Set<string>();
  let stretch: Stretch | undefined = start;
  while (stretch !== undefined) {
    let last: VersionCommit | undefined;
    for await (const version of listStretch(api, repository, stretch)) {
      if (seen.has(version.commit)) return;
      seen.add(version.commit);
      last = version;
      yield version;
    }
    stretch = last === undefined ? undefined : await findOrigin(api, repository, last);
  }
}

async function* listStretch(
  api: Api,
  repository: string,
  { commit, path }: Stretch,
): AsyncGenerator<VersionCommit> {
  for await (const each of listFromCommit(api, repository, { sha: commit, path })) yield { ...each, path };
}

/** The commits up to one; only those that touched a path when one is given, of which there may be none. */
async function* listFromCommit(
  api: Api,
  repository: string,
  wanted: { sha: string; path?: string },
): AsyncGenerator<BranchCommit> {
  const question = { path: pathOf(repository, 'commits'), query: { ...wanted, ...BRIEF } };
  try {
    for await (const commit of listEntries(api, commitSchema, { question, keyOf: (each) => each.sha }))
      yield toCommit(api.host, repository, commit);
  } catch (error) {
    if (!(error instanceof ForgeError && error.reason === 'not-found')) throw error;
  }
}

function toCommit(
  host: string,
  repository: string,
  { sha, parents, author: account, commit }: z.infer<typeof commitSchema>,
): BranchCommit {
  const { name = '', email = '', date = '' } = commit.author ?? {};
  return {
    commit: sha,
    parents: (parents ?? []).map((parent) => parent.sha),
    author: { name, email, ...(isThere(account) ? { login: account.login } : {}) },
    date: toDate(date),
    // Git's own end of a message is no part of it.
    message: commit.message.replace(/\n$/, ''),
    webUrl: commitAddress(host, repository, sha),
  };
}

/** Git takes any number for a date; one that is none in any calendar is the first. */
function toDate(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? '1970-01-01T00:00:00.000Z' : date.toISOString();
}
