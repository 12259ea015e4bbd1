import type { AcceptRequest } from '../moderating.ts';
import type { Account } from './account.ts';
import { acceptedIn, listComments } from './answers.ts';
import type { Api } from './api.ts';
import { isSame, isThere } from './person.ts';
import type { Pull } from './pull.ts';

/**
 * The commit by which this account accepted just these proposals a moment ago, when the answer was lost: the forge merged the
 * only one, or a note under the first that was closed names it. Undefined when nothing was accepted as a whole, or somebody else did it.
 */
export async function findAcceptance(
  api: Api,
  { repository, proposals }: AcceptRequest,
  { pulls, account }: { pulls: readonly Pull[]; account: Account },
): Promise<string | undefined> {
  const [first, ...others] = proposals.filter(({ joins }) => joins);
  const pull = pulls.find(({ number, head }) => number === first?.number && head.sha === first.head);
  if (pull === undefined) return undefined;
  if (pull.merged && others.length === 0) return mergedBy(pull, account);
  const comments = await listComments(api, repository, pull.number);
  const mine = comments.filter(({ user }) => isThere(user) && isSame(user.login, account.login));
  return mine.flatMap((comment) => acceptedIn(comment) ?? []).at(-1);
}

function mergedBy(
  { merged_by: by = null, merge_commit_sha: commit }: Pull,
  { login }: Account,
): string | undefined {
  return isThere(by) && isSame(by.login, login) ? (commit ?? undefined) : undefined;
}
