import { textDigest } from '../common/digest.ts';
import type { AcceptRequest, Accepted } from '../moderating.ts';
import type { Api } from './api.ts';
import { commitOnOwnBranch, type FileChange } from './commit.ts';
import { mergePull } from './merge-pull.ts';
import type { Wanted } from './merge-whole.ts';
import { openProposal } from './proposal.ts';
import { commitAddress, fetchPull, pullAddress } from './pull.ts';
import { findBranch } from './ref.ts';
import { fetchRepository } from './repository.ts';
import { settle } from './tidy-up.ts';

/** What goes to a branch that takes no direct commits. */
export type Deciding = Wanted & Pick<FileChange, 'signed'>;

/**
 * Brings what was accepted to a branch that takes no direct commits: by a pull request, merged at once when the rules let this
 * account. Undefined when the branch moved meanwhile: the forge would merge lines nobody looked at.
 *
 * The branch is named after the decision, not after the commit, so that a retry finds the same pull request.
 */
export async function proposeAcceptance(
  api: Api,
  request: AcceptRequest,
  deciding: Deciding,
): Promise<Accepted | undefined> {
  const { repository } = request;
  const newBranch = await nameDecision(request, deciding);
  if ((await commitOnOwnBranch(api, repository, { ...deciding, newBranch })) === 'behind') return undefined;
  request.onStep('merge');
  const number = await openPull(api, request, { branch: newBranch, message: deciding.message });
  const { head } = await fetchPull(api, repository, number);
  if ((await findBranch(api, repository, request.branch))?.commit !== deciding.base.commit) return undefined;
  const commit = await mergePull(api, repository, {
    number,
    head: head.sha,
    message: deciding.message,
    styles: ['fast-forward-only', 'rebase', 'squash', 'merge'],
    removesBranch: true,
  });
  if (commit === undefined)
    return { commit: head.sha, url: pullAddress(api.host, repository, number), state: 'proposed' };
  await settle(api, request, commit);
  return { commit, url: commitAddress(api.host, repository, commit), state: 'merged' };
}

/** Its body names what it accepts, which makes the forge say so there. */
async function openPull(
  api: Api,
  { repository, branch: base, proposals }: AcceptRequest,
  { branch, message }: { branch: string; message: string },
): Promise<number> {
  const upstream = await fetchRepository(api, repository);
  const [title = ''] = message.split('\n');
  const body = proposals.map(({ number }) => `#${number}`).join(', ');
  const head = { owner: upstream.owner, branch };
  return (await openProposal(api, upstream, { head, base, title, body })).number;
}

async function nameDecision(request: AcceptRequest, { message }: Deciding): Promise<string> {
  const { branch, path, proposals } = request;
  const digest = await textDigest(JSON.stringify([branch, path, proposals, message]));
  return `emendata/accepted-${digest.slice(0, 12)}`;
}
