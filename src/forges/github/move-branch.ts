import * as z from 'zod/mini';
import type { FileVersion } from '../forge.ts';
import type { AcceptRequest } from '../moderating.ts';
import type { Api } from './api.ts';
import { isLost, orUndefined, StatusError } from '../common/status-error.ts';
import { nameOf } from './repository.ts';

/** A commit that is made and on no branch yet. */
export interface Ready {
  base: FileVersion;
  commit: string;
  message: string;
}

const anything = z.object({});
const comparisonSchema = z.object({ status: z.string() });

/** How the forge says that a branch takes commits only by pull requests, or only such commits. */
const PROTECTED =
  /protected branch|rule violation|through a pull request|not authorized to push|status check|merge commits|signature|GH00[36]|GH013/i;

/** How it says that the branch is not where it was: elsewhere, in other hands just now, or gone. */
const BEHIND = /fast.?forward|expected|lock|does not exist/i;

/**
 * Moves a branch forward to a commit made on its tip. `behind`: it has another tip by now, or none. `protected`: its rules
 * take no direct commit of this account.
 */
export async function moveBranch(
  api: Api,
  { repository, branch }: AcceptRequest,
  { commit }: Ready,
): Promise<'done' | 'behind' | 'protected'> {
  try {
    await api.ask(anything, (rest, request) =>
      rest.git.updateRef({
        ...nameOf(repository),
        ref: `heads/${branch}`,
        sha: commit,
        force: false,
        request,
      }),
    );
    return 'done';
  } catch (error) {
    if (isRefusal(error) && PROTECTED.test(error.message)) return 'protected';
    if (isRefusal(error) && BEHIND.test(error.message)) return 'behind';
    if (isLost(error) && (await isOn(api, repository, { branch, commit }))) return 'done';
    throw error;
  }
}

function isRefusal(error: unknown): error is StatusError {
  return error instanceof StatusError && [403, 409, 422].includes(error.status);
}

/** Also when somebody pushed on top of it since. */
async function isOn(
  api: Api,
  repository: string,
  { branch, commit }: { branch: string; commit: string },
): Promise<boolean> {
  const basehead = `${commit}...${branch}`;
  const comparison = await orUndefined(
    api.ask(comparisonSchema, (rest, request) =>
      rest.repos.compareCommitsWithBasehead({ ...nameOf(repository), basehead, per_page: 1, request }),
    ),
  );
  return comparison?.status === 'identical' || comparison?.status === 'ahead';
}
