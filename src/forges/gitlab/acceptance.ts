import type { AcceptRequest } from '../moderating.ts';
import type { Account } from './account.ts';
import { acceptedIn, listNotes } from './answers.ts';
import type { Api } from './api.ts';
import { fetchPull, mergedCommitOf, stateOf } from './pull.ts';

/** The proposals of which all was accepted. */
export function wholeOf({ proposals }: Pick<AcceptRequest, 'proposals'>): AcceptRequest['proposals'] {
  return proposals.filter(({ joins }) => joins);
}

/**
 * The commit by which this account accepted just these proposals a moment ago, when the answer was lost: it merged the
 * only one, or left a note under the first that it closed. Undefined when nothing was accepted as a whole, or somebody else did it.
 */
export async function findAcceptance(
  api: Api,
  request: AcceptRequest,
  account: Account,
): Promise<string | undefined> {
  const [first, ...others] = wholeOf(request);
  if (first === undefined) return undefined;
  const { repository } = request;
  const pull = await fetchPull(api, repository, first.number);
  if (pull.sha !== first.head) return undefined;
  const isMerged = stateOf(pull) === 'merged' && others.length === 0;
  if (isMerged) return pull.merge_user?.id === account.id ? mergedCommitOf(pull) : undefined;
  const notes = await listNotes(api, repository, first.number);
  const mine = notes.filter(({ author }) => author?.id === account.id);
  return mine.flatMap((note) => acceptedIn(note) ?? []).at(-1);
}
