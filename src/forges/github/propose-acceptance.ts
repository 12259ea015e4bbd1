import { ForgeError } from '../forge.ts';
import type { AcceptRequest, Accepted } from '../moderating.ts';
import { headsOf } from './acceptance.ts';
import type { Api } from './api.ts';
import { putBranch } from './commit.ts';
import { textDigest } from '../common/digest.ts';
import { StatusError } from '../common/status-error.ts';
import { mergePull } from './merge-pull.ts';
import type { Ready } from './move-branch.ts';
import { openProposal } from './proposal.ts';
import { commitAddress, pullAddress } from './pull.ts';
import { findBranch } from './ref.ts';
import { fetchRepository } from './repository.ts';
import { tidyUp } from './tidy-up.ts';

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
  const { repository } = request;
  const branch = await nameDecision(request, ready);
  await putOwnBranch(api, repository, { branch, commit: ready.commit });
  const number = await openPull(api, request, { branch, message: ready.message });
  if ((await findBranch(api, repository, request.branch)) !== ready.base.commit) return undefined;
  const commit = await mergePull(api, repository, { number, ...ready });
  if (commit === undefined)
    return { commit: ready.commit, url: pullAddress(api.host, repository, number), state: 'proposed' };
  await tidyUp(api, request, { branch, isSquashed: commit !== ready.commit });
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

/** Some repositories let nobody make branches: then nothing can be accepted from here. */
async function putOwnBranch(
  api: Api,
  repository: string,
  { branch, commit }: { branch: string; commit: string },
): Promise<void> {
  try {
    await putBranch(api, repository, branch, commit);
  } catch (error) {
    if (!(error instanceof StatusError && error.status === 422)) throw error;
    throw new ForgeError('forbidden', error.message);
  }
}

async function nameDecision(request: AcceptRequest, { message }: Ready): Promise<string> {
  const { branch, path, proposals } = request;
  const seen = proposals.map(({ number, head }) => [number, head]);
  const digest = await textDigest(JSON.stringify([branch, path, seen, headsOf(request), message]));
  return `emendata/accepted-${digest.slice(0, 12)}`;
}
