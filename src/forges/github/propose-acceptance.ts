import type { AcceptRequest, Accepted } from '../moderating.ts';
import type { Api } from './api.ts';
import { putBranch } from './commit.ts';
import { textDigest } from './digest.ts';
import { mergePull } from './merge-pull.ts';
import type { Ready } from './move-branch.ts';
import { openProposal } from './proposal.ts';
import { commitAddress, pullAddress } from './pull.ts';
import { findBranch } from './ref.ts';
import { fetchRepository } from './repository.ts';

/**
 * Brings an accepted commit to a branch that takes none directly: by a pull request, merged at once when the rules
 * let this account. Undefined when the branch moved meanwhile: the forge would merge lines nobody looked at.
 *
 * The branch is named after the decision, not after the commit, so that a retry finds the same pull request.
 */
export async function proposeAcceptance(
  api: Api,
  request: AcceptRequest,
  ready: Ready,
): Promise<Accepted | undefined> {
  const { repository, branch: base } = request;
  const branch = await nameDecision(request, ready);
  await putBranch(api, repository, branch, ready.commit);
  const upstream = await fetchRepository(api, repository);
  const [title = ''] = ready.message.split('\n');
  const body = request.proposals.map(({ number }) => `#${number}`).join(', ');
  const head = { owner: upstream.owner, branch };
  const { number } = await openProposal(api, upstream, { head, base, title, body });
  if ((await findBranch(api, repository, base)) !== ready.base.commit) return undefined;
  const commit = await mergePull(api, repository, { number, ...ready });
  if (commit === undefined)
    return { commit: ready.commit, url: pullAddress(api.host, repository, number), state: 'proposed' };
  return { commit, url: commitAddress(api.host, repository, commit), state: 'merged' };
}

async function nameDecision({ branch, path, proposals }: AcceptRequest, { message }: Ready): Promise<string> {
  const seen = proposals.map(({ number, head, joins }) => [number, head, joins]);
  const digest = await textDigest(JSON.stringify([branch, path, seen, message]));
  return `emendata/accepted-${digest.slice(0, 12)}`;
}
