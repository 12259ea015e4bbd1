import { StaleProposalError, type AcceptRequest } from '../moderating.ts';
import type { Api } from './api.ts';
import { fetchPull, stateOf } from './pull.ts';

/** What says that a proposal is not what was looked at; undefined when each is open with the tip that was seen. */
export async function findStale(
  api: Api,
  { repository, proposals }: AcceptRequest,
): Promise<StaleProposalError | undefined> {
  for (const { number, head } of proposals) {
    const pull = await fetchPull(api, repository, number);
    const state = stateOf(pull);
    if (state !== 'open' || pull.head.sha !== head) return new StaleProposalError(number, state);
  }
  return undefined;
}
