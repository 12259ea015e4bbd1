import { StaleProposalError, type AcceptedProposal, type AcceptRequest } from '../moderating.ts';
import type { Api } from './api.ts';
import { fetchPull, stateOf } from './pull.ts';

/** Questions at a time: the forge asks for patience, and a moderator has little. */
const AT_ONCE = 10;

/** What says that a proposal is not what was looked at; undefined when each is open with the tip that was seen. */
export async function findStale(
  api: Api,
  { repository, proposals }: AcceptRequest,
): Promise<StaleProposalError | undefined> {
  for (let at = 0; at < proposals.length; at += AT_ONCE) {
    const some = proposals.slice(at, at + AT_ONCE);
    const found = await Promise.all(some.map((proposal) => findChange(api, repository, proposal)));
    const stale = found.find((error) => error !== undefined);
    if (stale !== undefined) return stale;
  }
  return undefined;
}

async function findChange(
  api: Api,
  repository: string,
  { number, head }: AcceptedProposal,
): Promise<StaleProposalError | undefined> {
  const pull = await fetchPull(api, repository, number);
  const state = stateOf(pull);
  return state === 'open' && pull.head.sha === head ? undefined : new StaleProposalError(number, state);
}
