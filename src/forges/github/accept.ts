import { ForgeError, type FileVersion } from '../forge.ts';
import type { AcceptRequest, Accepted, StaleProposalError } from '../moderating.ts';
import { fetchAccount, type Account } from './account.ts';
import type { Api } from './api.ts';
import { asWriter } from './as-writer.ts';
import { findAcceptance, headsOf } from './acceptance.ts';
import { commitFile, type FileChange } from './commit.ts';
import { findStale } from './find-stale.ts';
import { moveBranch, type Ready } from './move-branch.ts';
import { commitAddress } from './pull.ts';
import { findBranch } from './ref.ts';
import { readVersion } from './read-file.ts';
import { proposeAcceptance } from './propose-acceptance.ts';

const ATTEMPTS = 3;

/**
 * Puts what was accepted on the branch as one commit on top of its tip, made with the proposals as they were seen.
 *
 * The branch is moved without force: when somebody pushed meanwhile the forge refuses, and everything is read anew.
 */
export async function accept(api: Api, request: AcceptRequest): Promise<Accepted> {
  const account = await fetchAccount(api);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const accepted = await attemptAcceptance(api, request, account);
    if (accepted !== undefined) return accepted;
  }
  throw new ForgeError('moved', `${request.branch} changed ${ATTEMPTS} times while the commit was written`);
}

/** Undefined when the branch moved meanwhile. */
async function attemptAcceptance(
  api: Api,
  request: AcceptRequest,
  account: Account,
): Promise<Accepted | undefined> {
  const { repository, onStep } = request;
  onStep('read');
  const stale = await findStale(api, request);
  if (stale !== undefined) return recall(api, request, { account, stale });
  const base = await readTip(api, request);
  const { bytes, message } = await request.rebuild(base);
  onStep('commit');
  return asWriter(api, repository, async () => {
    const change = { base, bytes, message, joined: headsOf(request), signed: signatures(request, account) };
    const commit = await commitFile(api, repository, change);
    onStep('merge');
    return land(api, request, { base, commit, message });
  });
}

/** A decision that was carried out, and whose answer was lost, is not stale. */
async function recall(
  api: Api,
  request: AcceptRequest,
  { account, stale }: { account: Account; stale: StaleProposalError },
): Promise<Accepted> {
  const commit = await findAcceptance(api, request, account);
  if (commit === undefined) throw stale;
  return toAccepted(api, request, commit);
}

/** The contributor is the author, whoever accepts. */
function signatures({ author }: AcceptRequest, { name, email }: Account): NonNullable<FileChange['signed']> {
  const committer = { name, email };
  return {
    author: author === undefined ? committer : { name: author.login, email: author.email },
    committer,
  };
}

async function land(api: Api, request: AcceptRequest, ready: Ready): Promise<Accepted | undefined> {
  const moved = await moveBranch(api, request, ready);
  if (moved === 'done') return toAccepted(api, request, ready.commit);
  return moved === 'behind' ? undefined : proposeAcceptance(api, request, ready);
}

async function readTip(api: Api, { repository, branch, path }: AcceptRequest): Promise<FileVersion> {
  const commit = await findBranch(api, repository, branch);
  if (commit === undefined) throw new ForgeError('not-found', `No branch ${branch} in ${repository}`);
  return readVersion(api, repository, { ref: branch, path, commit });
}

function toAccepted(api: Api, { repository }: AcceptRequest, commit: string): Accepted {
  return { commit, url: commitAddress(api.host, repository, commit), state: 'merged' };
}
