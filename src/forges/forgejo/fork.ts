import * as z from 'zod/mini';
import { pause } from '../common/pause.ts';
import { orUndefined, StatusError } from '../common/status-error.ts';
import { ForgeError, type FileVersion } from '../forge.ts';
import type { Api } from './api.ts';
import { isRefusal } from './failure.ts';
import { listEntries } from './pages.ts';
import { isSame } from './person.ts';
import { findBranch } from './ref.ts';
import {
  fetchRepository,
  longPathOf,
  pathOf,
  repositorySchema,
  toRepository,
  type Repository,
} from './repository.ts';

const ownerSchema = z.extend(repositorySchema, { owner: z.object({ login: z.string() }) });
const comparisonSchema = z.object({ total_commits: z.int() });

/** Milliseconds between two looks at a fork in the making. */
const POLL = [250, 500, 1_000, 2_000, 4_000, 4_000, 4_000];
/** Names to try for a fork when the account has something else under the upstream's. */
const SUFFIXES = ['', '-1', '-2', '-3', '-4', '-5'];

/**
 * The account's fork of a repository, made when there is none. Its name is the one the forge returns: it differs when the
 * account has a repository with the upstream's name that is no fork of it.
 */
export async function prepareFork(api: Api, upstream: Repository, login: string): Promise<string> {
  let known: string | undefined;
  for (const suffix of SUFFIXES) {
    const made = await makeFork(api, upstream, upstream.name + suffix);
    if (made !== undefined) return checkFork(made, upstream, login);
    known ??= await findFork(api, upstream, login);
    if (known !== undefined) return known;
  }
  throw new ForgeError('no-proposals', `${login} has other repositories with all names for a fork`);
}

/** Undefined when the account has a repository of that name, or a fork already. */
async function makeFork(api: Api, upstream: Repository, name: string): Promise<Repository | undefined> {
  try {
    const question = { path: pathOf(upstream.fullName, 'forks'), method: 'POST', body: { name } } as const;
    return toRepository(await api.ask(repositorySchema, question));
  } catch (error) {
    if (isRefusal(error, [409])) return undefined;
    throw refusal(error);
  }
}

/** Who may read and not fork is blocked, or has as many repositories as they may; a token of too little scope is told apart. */
function refusal(error: unknown): unknown {
  const isBlocked =
    error instanceof StatusError && error.reason === 'forbidden' && !/scope/i.test(error.message);
  return isBlocked ? new ForgeError('no-proposals', error.message) : error;
}

function checkFork({ fullName, owner, parent }: Repository, upstream: Repository, login: string): string {
  if (!isSame(owner, login) || (parent !== undefined && !isSame(parent, upstream.fullName)))
    throw new ForgeError('unexpected', `${fullName} is not this account's fork of ${upstream.fullName}`);
  return fullName;
}

/** It mostly has the upstream's name; else it is among all forks. */
async function findFork(api: Api, upstream: Repository, login: string): Promise<string | undefined> {
  const named = await orUndefined(fetchRepository(api, `${login}/${upstream.name}`));
  if (named?.parent !== undefined && isSame(named.parent, upstream.fullName)) return named.fullName;
  const question = { path: pathOf(upstream.fullName, 'forks') };
  const forks = listEntries(api, ownerSchema, { question, keyOf: ({ full_name }) => full_name });
  for await (const { owner, full_name } of forks) if (isSame(owner.login, login)) return full_name;
  return undefined;
}

/**
 * Makes the branch of a fork hold the version that the correction builds on: it is brought forward when it stands
 * behind. A branch that went its own way would bring strange commits into the proposal: `no-proposals`.
 */
export async function updateFork(
  api: Api,
  fork: string,
  upstream: Repository,
  base: FileVersion,
): Promise<void> {
  if ((await waitForBranch(api, fork, base.ref)) === base.commit) return;
  await bringForward(api, fork, base.ref);
  const tip = await waitForBranch(api, fork, base.ref);
  if (tip === base.commit || (await isBehind(api, upstream, { tip, base }))) return;
  throw new ForgeError(
    'no-proposals',
    `${fork} has commits of its own on ${base.ref}, which ${upstream.fullName} has not`,
  );
}

async function waitForBranch(api: Api, fork: string, branch: string): Promise<string> {
  for (const delay of POLL) {
    const found = await findBranch(api, fork, branch);
    if (found !== undefined) return found.commit;
    await pause(delay, api.signal);
  }
  throw new ForgeError('unreachable', `${fork} has no branch ${branch} yet`, { retryAfter: 60 });
}

/** In Forgejo's way, else in Gitea's. A server that knows neither leaves it as it is. */
async function bringForward(api: Api, fork: string, branch: string): Promise<void> {
  if (await isDone(api.tell({ path: longPathOf(fork, 'sync_fork', branch), method: 'POST' }))) return;
  const body = { branch, ff_only: true };
  await isDone(api.tell({ path: pathOf(fork, 'merge-upstream'), method: 'POST', body }));
}

async function isDone(answer: Promise<void>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (isRefusal(error, [400, 404, 405, 409, 422])) return false;
    throw error;
  }
}

/** Whether the upstream has all that the fork has. The file may have moved in between: the commit is locked by its blob. */
async function isBehind(
  api: Api,
  upstream: Repository,
  { tip, base }: { tip: string; base: FileVersion },
): Promise<boolean> {
  const path = pathOf(upstream.fullName, 'compare', `${base.ref}...${tip}`);
  try {
    return (await api.ask(comparisonSchema, { path })).total_commits === 0;
  } catch (error) {
    // A commit that the upstream never saw is a server error to some.
    if (isRefusal(error, [400, 404, 422, 500])) return false;
    throw error;
  }
}
