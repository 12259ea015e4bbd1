import { textDigest } from '../common/digest.ts';
import type { AcceptRequest, Accepted } from '../moderating.ts';
import type { Account } from './account.ts';
import { commitAddress, pullAddress } from './address.ts';
import type { Api } from './api.ts';
import { commitOnOwnBranch } from './commit.ts';
import { fetchSettled, mergePull } from './merge-pull.ts';
import type { Wanted } from './merge-whole.ts';
import { openProposal } from './proposal.ts';
import { findBranch } from './ref.ts';
import { fetchRepository } from './repository.ts';
import { closeWhole } from './tidy-up.ts';

/**
 * Brings what was accepted to a branch that takes no direct commits: by a merge request of its own, merged at once when the rules
 * let this account. Undefined when the branch moved meanwhile: the forge would merge lines nobody looked at.
 *
 * The branch is named after the decision, not after the commit, so that a retry finds the same merge request.
 */
export async function proposeAcceptance(
  api: Api,
  request: AcceptRequest,
  { account, ...wanted }: Wanted & { account: Account },
): Promise<Accepted | undefined> {
  const { repository, author } = request;
  const branch = await nameDecision(request, wanted);
  const made = await commitOnOwnBranch(api, { ...wanted, repository, author }, { repository, branch });
  if (made === undefined) return undefined;
  const { commit, parent } = made;
  const number = await openPull(api, request, { branch, account, message: wanted.message });
  if ((await findBranch(api, repository, request.branch)) !== parent) return undefined;
  await fetchSettled(api, repository, number);
  const merging = { number, head: commit, squash: false, removesBranch: true };
  if ((await mergePull(api, repository, merging)) === undefined)
    return { commit, url: pullAddress(api.host, repository, number), state: 'proposed' };
  await closeWhole(api, request, commit);
  return { commit, url: commitAddress(api.host, repository, commit), state: 'merged' };
}

/** Its body names what it accepts, which makes the forge say so there. */
async function openPull(
  api: Api,
  { repository, branch: base, proposals }: AcceptRequest,
  { branch, account, message }: { branch: string; account: Account; message: string },
): Promise<number> {
  const upstream = await fetchRepository(api, repository);
  const [title = ''] = message.split('\n');
  const body = proposals.map(({ number }) => `!${number}`).join(', ');
  const head = { repository: upstream.fullName, branch };
  return (await openProposal(api, upstream, { head, base, title, body, account })).number;
}

async function nameDecision(request: AcceptRequest, { message }: Wanted): Promise<string> {
  const { branch, path, proposals } = request;
  const digest = await textDigest(JSON.stringify([branch, path, proposals, message]));
  return `emendata/accepted-${digest.slice(0, 12)}`;
}
