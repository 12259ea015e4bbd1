import * as z from 'zod/mini';
import type { ForgeSource } from '../../core/source.ts';
import type { ReadApi } from './api.ts';
import { orUndefined, StatusError } from '../common/status-error.ts';
import { fetchRepository, nameOf } from './repository.ts';

/** What an address may mean: a commit and a path in it. */
export interface Place {
  ref: string;
  path: string;
  commit: string;
  /** False for a tag or a commit, which no proposal can change. */
  isBranch: boolean;
}

export const shaSchema = z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const refSchema = z.object({ ref: z.string(), object: z.object({ sha: shaSchema }) });
const commitSchema = z.object({ sha: shaSchema });
const HEADS = 'refs/heads/';

/**
 * The places an address may mean, likeliest first, each looked up only when the one before did not hold the
 * file: the branch it names, a branch whose name has slashes, a tag or commit.
 */
export async function* findPlaces(api: ReadApi, source: ForgeSource): AsyncGenerator<Place> {
  const { repository, path } = source;
  if (shaSchema.safeParse(source.ref).success) {
    // No branch and no tag may be called like a commit: nothing has to be asked.
    yield { ref: source.ref, path, commit: source.ref, isBranch: false };
    return;
  }
  const ref = source.ref === 'HEAD' ? (await fetchRepository(api, repository)).defaultBranch : source.ref;
  const head = await findBranch(api, repository, ref);
  if (head !== undefined) yield { ref, path, commit: head, isBranch: true };
  if (head !== undefined || source.ref === 'HEAD') return;
  yield* findLongerBranch(api, source);
  const commit = await findCommit(api, repository, ref);
  if (commit !== undefined) yield { ref, path, commit, isBranch: false };
}

/** The commit at the tip of a branch. */
export async function findBranch(
  api: ReadApi,
  repository: string,
  branch: string,
): Promise<string | undefined> {
  const answer = await orUndefined(
    api.ask(refSchema, (rest, request) =>
      rest.git.getRef({ ...nameOf(repository), ref: `heads/${branch}`, request }),
    ),
  );
  return answer?.ref === HEADS + branch ? answer.object.sha : undefined;
}

/**
 * An address does not say where a branch's name ends: `feature` and `x/data.csv` may be `data.csv` on
 * `feature/x`. Git keeps no branch inside another, so at most one fits; asking for two segments keeps the answer short.
 */
async function* findLongerBranch(
  api: ReadApi,
  { repository, ref, path }: ForgeSource,
): AsyncGenerator<Place> {
  const [segment, ...rest] = path.split('/');
  if (segment === undefined || rest.length === 0) return;
  const prefix = `heads/${ref}/${segment}`;
  const answers = await orUndefined(
    api.ask(z.array(refSchema), (octokit, request) =>
      octokit.git.listMatchingRefs({ ...nameOf(repository), ref: prefix, request }),
    ),
  );
  const whole = `${ref}/${path}`;
  for (const { ref: name, object } of answers ?? []) {
    const branch = name.slice(HEADS.length);
    if (!name.startsWith(HEADS) || !whole.startsWith(`${branch}/`)) continue;
    yield { ref: branch, path: whole.slice(branch.length + 1), commit: object.sha, isBranch: true };
  }
}

/** The commit a tag or a (shortened) hash stands for. */
async function findCommit(api: ReadApi, repository: string, ref: string): Promise<string | undefined> {
  try {
    const call = api.ask(commitSchema, (rest, request) =>
      rest.repos.getCommit({ ...nameOf(repository), ref, per_page: 1, request }),
    );
    return (await orUndefined(call))?.sha;
  } catch (error) {
    // "No commit found for SHA": the forge's other way to say 404.
    if (error instanceof StatusError && error.status === 422) return undefined;
    throw error;
  }
}
