import * as z from 'zod/mini';
import type { ForgeSource } from '../../core/source.ts';
import { orUndefined } from '../common/status-error.ts';
import { addressOf } from './address.ts';
import type { Api } from './api.ts';
import { PER_PAGE } from './pages.ts';
import { fetchRepository } from './repository.ts';

/** What an address may mean: a commit and a path in it. */
export interface Place {
  ref: string;
  path: string;
  commit: string;
  /** False for a tag or a commit, which no proposal can change. */
  isBranch: boolean;
}

export const shaSchema = z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const commitSchema = z.object({ id: shaSchema });
const branchSchema = z.object({ name: z.string(), commit: commitSchema });

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
  if (ref === undefined) return;
  const head = await findBranch(api, repository, ref);
  if (head !== undefined) yield { ref, path, commit: head, isBranch: true };
  if (head !== undefined || source.ref === 'HEAD') return;
  yield* findLongerBranch(api, source);
  const commit = await findCommit(api, repository, ref);
  if (commit !== undefined) yield { ref, path, commit, isBranch: false };
}

/** The commit at the tip of a branch. */
export async function findBranch(api: Api, repository: string, branch: string): Promise<string | undefined> {
  const path = addressOf(repository, 'repository', 'branches', branch);
  const answer = await orUndefined(api.ask(branchSchema, { path }));
  return answer?.name === branch ? answer.commit.id : undefined;
}

/**
 * An address does not say where a branch's name ends: `feature` and `x/data.csv` may be `data.csv` on
 * `feature/x`. Git keeps no branch inside another, so at most one fits; asking for two segments keeps the answer short.
 */
async function* findLongerBranch(api: Api, { repository, ref, path }: ForgeSource): AsyncGenerator<Place> {
  const [segment, ...rest] = path.split('/');
  if (segment === undefined || rest.length === 0) return;
  const query = { search: `^${ref}/${segment}`, per_page: PER_PAGE };
  const address = addressOf(repository, 'repository', 'branches');
  const answers = await orUndefined(api.ask(z.array(branchSchema), { path: address, query }));
  const whole = `${ref}/${path}`;
  for (const { name, commit } of answers ?? [])
    if (whole.startsWith(`${name}/`))
      yield { ref: name, path: whole.slice(name.length + 1), commit: commit.id, isBranch: true };
}

/** The commit a tag or a (shortened) hash stands for. */
async function findCommit(api: Api, repository: string, ref: string): Promise<string | undefined> {
  const path = addressOf(repository, 'repository', 'commits', ref);
  return (await orUndefined(api.ask(commitSchema, { path })))?.id;
}
