import * as z from 'zod/mini';
import type { ForgeSource } from '../../core/source.ts';
import { orUndefined } from '../common/status-error.ts';
import type { Api } from './api.ts';
import { isRefusal } from './failure.ts';
import { fetchRepository, longPathOf, pathOf } from './repository.ts';

/** What an address may mean: a commit and a path in it. */
export interface Place {
  ref: string;
  path: string;
  commit: string;
  /** False for a tag or a commit, which no proposal can change. */
  isBranch: boolean;
}

/** The tip of a branch. */
export interface Branch {
  commit: string;
  /** Whether its rules take a direct commit of this account. */
  mayPush: boolean;
}

export const shaSchema = z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const branchSchema = z.object({
  name: z.string(),
  commit: z.object({ id: shaSchema }),
  user_can_push: z.optional(z.boolean()),
});
const refSchema = z.object({ ref: z.string(), object: z.object({ sha: shaSchema }) });
const commitSchema = z.object({ sha: shaSchema });
const HEADS = 'refs/heads/';

/** What a commit's answer leaves out, each of which costs the server time. */
export const BRIEF = { stat: 'false', verification: 'false', files: 'false' } as const;

/**
 * The places an address may mean, likeliest first, each looked up only when the one before did not hold the
 * file: the branch it names, a branch whose name has slashes, a tag or commit.
 */
export async function* findPlaces(api: Api, source: ForgeSource): AsyncGenerator<Place> {
  const { repository, path } = source;
  if (shaSchema.safeParse(source.ref).success) {
    // No branch and no tag may be called like a commit: nothing has to be asked.
    yield { ref: source.ref, path, commit: source.ref, isBranch: false };
    return;
  }
  const ref = source.ref === 'HEAD' ? (await fetchRepository(api, repository)).defaultBranch : source.ref;
  const head = await findBranch(api, repository, ref);
  if (head !== undefined) yield { ref, path, commit: head.commit, isBranch: true };
  if (head !== undefined || source.ref === 'HEAD') return;
  yield* findLongerBranch(api, source);
  const commit = await findCommit(api, repository, ref);
  if (commit !== undefined) yield { ref, path, commit, isBranch: false };
}

/** A branch of that name, and what this account may do with it. */
export async function findBranch(api: Api, repository: string, branch: string): Promise<Branch | undefined> {
  const path = longPathOf(repository, 'branches', branch);
  const answer = await orUndefined(api.ask(branchSchema, { path }));
  if (answer?.name !== branch) return undefined;
  return { commit: answer.commit.id, mayPush: answer.user_can_push ?? true };
}

/**
 * An address does not say where a branch's name ends: `feature` and `x/data.csv` may be `data.csv` on
 * `feature/x`. Git keeps no branch inside another, so at most one fits; asking for two segments keeps the answer short.
 */
async function* findLongerBranch(api: Api, { repository, ref, path }: ForgeSource): AsyncGenerator<Place> {
  const [segment, ...rest] = path.split('/');
  if (segment === undefined || rest.length === 0) return;
  const question = { path: longPathOf(repository, 'git', `refs/heads/${ref}/${segment}`) };
  // One that is called just so is not in a list.
  const answer = await orUndefined(api.ask(z.union([z.array(refSchema), refSchema]), question));
  const whole = `${ref}/${path}`;
  for (const { ref: name, object } of answer === undefined ? [] : [answer].flat()) {
    const branch = name.slice(HEADS.length);
    if (!name.startsWith(HEADS) || !whole.startsWith(`${branch}/`)) continue;
    yield { ref: branch, path: whole.slice(branch.length + 1), commit: object.sha, isBranch: true };
  }
}

/** The commit a tag or a (shortened) hash stands for. */
async function findCommit(api: Api, repository: string, ref: string): Promise<string | undefined> {
  try {
    const question = { path: pathOf(repository, 'git', 'commits', ref), query: BRIEF };
    return (await orUndefined(api.ask(commitSchema, question)))?.sha;
  } catch (error) {
    // "no valid ref or sha": the forge's other way to say 404.
    if (isRefusal(error, [422])) return undefined;
    throw error;
  }
}
