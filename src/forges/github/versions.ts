import * as z from 'zod/mini';
import type { ForgeSource } from '../../core/source.ts';
import { ForgeError } from '../forge.ts';
import type { BranchCommit, VersionCommit } from '../versions.ts';
import type { Api } from './api.ts';
import { listEntries, listPages, PER_PAGE, type PageCall } from './pages.ts';
import { commitAddress } from './pull.ts';
import { findPlaces, shaSchema } from './ref.ts';
import { nameOf } from './repository.ts';

/** The forge lists 3,000 files of a commit and no more. */
const MOST_PAGES = 30;

const signatureSchema = z.nullable(
  z.object({
    name: z.optional(z.string()),
    email: z.optional(z.string()),
    date: z.optional(z.string()),
  }),
);
const commitSchema = z.object({
  sha: shaSchema,
  parents: z.array(z.object({ sha: shaSchema })),
  author: z.nullable(z.object({ login: z.optional(z.string()) })),
  commit: z.object({ author: signatureSchema, message: z.string() }),
});
const changesSchema = z.object({
  files: z.optional(
    z.array(
      z.object({ filename: z.string(), previous_filename: z.optional(z.string()), status: z.string() }),
    ),
  ),
});

/** Where a stretch of a file's history under one path begins. */
type Stretch = Pick<VersionCommit, 'commit' | 'path'>;

/** The commits that touched a file, newest first; through its renames, which cost one question at the end of each path. */
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

/** The commits up to one; only those that touched a path when one is given. */
async function* listFromCommit(
  api: Api,
  repository: string,
  wanted: { sha: string; path?: string },
): AsyncGenerator<BranchCommit> {
  const query = { ...nameOf(repository), ...wanted, per_page: PER_PAGE };
  const callFor: PageCall = (page) => (rest, request) => rest.repos.listCommits({ ...query, page, request });
  for await (const commit of listEntries(api, commitSchema, { callFor, keyOf: (each) => each.sha }))
    yield toCommit(api.host, repository, commit);
}

/** Where a file goes on that was renamed by the commit that brought its path; undefined when it was added there. */
async function findOrigin(
  api: Api,
  repository: string,
  { commit, path, parents }: VersionCommit,
): Promise<Stretch | undefined> {
  const [parent] = parents;
  if (parent === undefined) return undefined;
  const query = { ...nameOf(repository), ref: commit, per_page: PER_PAGE };
  const pages = listPages(api, changesSchema, {
    callFor: (page) => (rest, request) => rest.repos.getCommit({ ...query, page, request }),
    most: MOST_PAGES,
  });
  for await (const { files = [] } of pages) {
    const file = files.find(({ filename }) => filename === path);
    if (file === undefined) continue;
    const { status, previous_filename: before } = file;
    return status === 'renamed' && before !== undefined ? { commit: parent, path: before } : undefined;
  }
  return undefined;
}

function toCommit(
  host: string,
  repository: string,
  { sha, parents, author, commit }: z.infer<typeof commitSchema>,
): BranchCommit {
  const { name = '', email = '', date = '' } = commit.author ?? {};
  const login = author?.login;
  return {
    commit: sha,
    parents: parents.map((parent) => parent.sha),
    author: { name, email, ...(login === undefined ? {} : { login }) },
    date: toDate(date),
    message: commit.message,
    webUrl: commitAddress(host, repository, sha),
  };
}

/** Git takes any number for a date; one that is none in any calendar is the first. */
function toDate(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? '1970-01-01T00:00:00.000Z' : date.toISOString();
}
