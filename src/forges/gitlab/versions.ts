import * as z from 'zod/mini';
import type { ForgeSource } from '../../core/source.ts';
import { ForgeError } from '../forge.ts';
import type { BranchCommit, VersionCommit } from '../versions.ts';
import { addressOf, commitAddress } from './address.ts';
import type { Api } from './api.ts';
import { listEntries, listPages } from './pages.ts';
import { loginOf } from './person.ts';
import { findPlaces, shaSchema } from './ref.ts';

/** A commit that changes more than 3,000 files is not searched further for a rename. */
const MOST_PAGES = 30;

const commitSchema = z.object({
  id: shaSchema,
  parent_ids: z.array(shaSchema),
  author_name: z.string(),
  author_email: z.string(),
  authored_date: z.string(),
  message: z.string(),
});
const diffSchema = z.object({ old_path: z.string(), new_path: z.string(), renamed_file: z.boolean() });

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
    yield* listFromCommit(api, source.repository, { ref_name: commit });
    return;
  }
}

async function* listFrom(api: Api, repository: string, start: Stretch): AsyncGenerator<VersionCommit> {
  const seen = new Set<string>();
  let stretch: Stretch | undefined = start;
  while (stretch !== undefined) {
    let last: VersionCommit | undefined;
    const { commit, path }: Stretch = stretch;
    for await (const each of listFromCommit(api, repository, { ref_name: commit, path })) {
      if (seen.has(each.commit)) return;
      seen.add(each.commit);
      last = { ...each, path };
      yield last;
    }
    stretch = last === undefined ? undefined : await findOrigin(api, repository, last);
  }
}

/** The commits up to one; only those that touched a path when one is given. */
async function* listFromCommit(
  api: Api,
  repository: string,
  query: { ref_name: string; path?: string },
): AsyncGenerator<BranchCommit> {
  const call = { path: addressOf(repository, 'repository', 'commits'), query };
  for await (const commit of listEntries(api, commitSchema, { call, keyOf: ({ id }) => id }))
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
  const call = { path: addressOf(repository, 'repository', 'commits', commit, 'diff') };
  for await (const files of listPages(api, z.array(diffSchema), { call, most: MOST_PAGES })) {
    const file = files.find(({ new_path }) => new_path === path);
    if (file === undefined) continue;
    return file.renamed_file ? { commit: parent, path: file.old_path } : undefined;
  }
  return undefined;
}

/** A commit names no account: only an address that is the forge's own tells whose it is. */
function toCommit(host: string, repository: string, commit: z.infer<typeof commitSchema>): BranchCommit {
  const { id, parent_ids: parents, author_name: name, author_email: email, message } = commit;
  const login = loginOf(host, email);
  return {
    commit: id,
    parents,
    author: { name, email, ...(login === undefined ? {} : { login }) },
    date: toDate(commit.authored_date),
    message: message.replace(/\n$/, ''),
    webUrl: commitAddress(host, repository, id),
  };
}

/** Git takes any number for a date; one that is none in any calendar is the first. */
function toDate(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? '1970-01-01T00:00:00.000Z' : date.toISOString();
}
