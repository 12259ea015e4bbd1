import * as z from 'zod/mini';
import { ForgeError } from '../forge.ts';
import type { Api } from './api.ts';
import { commitTree } from './commit.ts';
import { orUndefined } from '../common/status-error.ts';
import { pause } from '../common/pause.ts';
import { fullNameSchema, nameOf, type Repository } from './repository.ts';

const forkSchema = z.object({
  full_name: fullNameSchema,
  fork: z.boolean(),
  owner: z.object({ login: z.string() }),
});

/** Milliseconds between two looks at a fork in the making: it is ready in seconds, rarely in a minute. */
const POLL = [250, 500, 1_000, 2_000, ...Array<number>(14).fill(4_000)];

/**
 * The account's fork of a repository, made when there is none. Its name is the one the forge returns: it may
 * differ when the account already has a repository with the upstream's name.
 * @see https://docs.github.com/en/rest/repos/forks#create-a-fork
 */
export async function prepareFork(api: Api, upstream: Repository, login: string): Promise<string> {
  const answer = await api.ask(forkSchema, (rest, request) =>
    rest.repos.createFork({ ...nameOf(upstream.fullName), default_branch_only: true, request }),
  );
  if (!answer.fork || answer.owner.login.toLowerCase() !== login.toLowerCase())
    throw new ForgeError(
      'unexpected',
      `${answer.full_name} is not this account's fork of ${upstream.fullName}`,
    );
  return answer.full_name;
}

/** Waits until a fork, made in the background, holds the upstream's commit that the correction builds on. */
export async function waitForFork(api: Api, fork: string, commit: string): Promise<void> {
  for (const delay of POLL) {
    if ((await orUndefined(commitTree(api, fork, commit))) !== undefined) return;
    await pause(delay, api.signal);
  }
  throw new ForgeError('unreachable', `The forge is still making ${fork}`, { retryAfter: 60 });
}
