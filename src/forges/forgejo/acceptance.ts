import type { AcceptRequest } from '../moderating.ts';
import type { Account } from './account.ts';
import { isSame, isThere } from './person.ts';
import type { Pull } from './pull.ts';

/**
 * The commit by which this account had the forge merge just this proposal a moment ago, when the answer was lost. Undefined
 * when it was not merged, or by somebody else.
 */
export function findAcceptance(
  { proposals }: AcceptRequest,
  pulls: readonly Pull[],
  { login }: Account,
): string | undefined {
  const [pull] = pulls;
  const [seen] = proposals;
  if (pull === undefined || seen === undefined || proposals.length > 1) return undefined;
  const { merged, merged_by: by = null, merge_commit_sha: commit, head } = pull;
  const isOurs = merged && seen.joins && head.sha === seen.head && isThere(by) && isSame(by.login, login);
  return isOurs ? (commit ?? undefined) : undefined;
}
