import { StaleProposalError, type AcceptedProposal, type AcceptRequest } from '../moderating.ts';
import type { Api } from './api.ts';
import { fetchPull, stateOf, type Pull } from './pull.ts';

/** Questions at a time: the forge asks for patience, and a moderator has little. */
const AT_ONCE = 10;

/** The pull requests of a decision as they are now, and what says that one is not what was looked at. */
export interface Seen {
  pulls: readonly Pull[];
  /** Undefined when each is open with the tip that was seen. */
  stale: StaleProposalError | undefined;
}

/** Looks at every proposal of a decision again. */
export async function seeAgain(api: Api, { repository, proposals }: AcceptRequest): Promise<Seen> {
  const pulls: Pull[] = [];
  for (let at = 0; at < proposals.length; at += AT_ONCE) {
    const some = proposals.slice(at, at + AT_ONCE);
    pulls.push(...(await Promise.all(some.map(({ number }) => fetchPull(api, repository, number)))));
  }
  const stale = pulls.find((pull, at) => hasChanged(pull, proposals[at]));
  return { pulls, stale: stale && new StaleProposalError(stale.number, stateOf(stale)) };
}

function hasChanged(pull: Pull, seen: AcceptedProposal | undefined): boolean {
  return pull.state !== 'open' || pull.head.sha !== seen?.head;
}
