import { StatusError, isLost } from '../common/status-error.ts';
import { ForgeError } from '../forge.ts';
import type { AcceptRequest, Accepted, StaleProposalError } from '../moderating.ts';
import { fetchAccount, type Account } from './account.ts';
import { findAcceptance } from './acceptance.ts';
import { commitAddress } from './address.ts';
import type { Api } from './api.ts';
import { asWriter } from './as-writer.ts';
import { commitOnBranch, findLastCommit, lockOf, type FileChange } from './commit.ts';
import { findStale } from './find-stale.ts';
import { mergeWhole, type Wanted } from './merge-whole.ts';
import { proposeAcceptance } from './propose-acceptance.ts';
import { readVersion, type ReadVersion } from './read-file.ts';
import { findBranch } from './ref.ts';
import { closeWhole } from './tidy-up.ts';

const ATTEMPTS = 3;

/**
 * Puts what was accepted on the branch: by the merge of the only proposal when that makes just the same, else as one commit on
 * the tip. The API makes no commit of several parents, so that what was accepted by such a commit is closed, with a note of it.
 *
 * The commit names the one that last touched the file: when somebody pushed meanwhile the forge refuses, and everything is read anew.
 */
export async function accept(api: Api, request: AcceptRequest): Promise<Accepted> {
  const account = await fetchAccount(api);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const accepted = await attemptAcceptance(api, request, account);
    if (accepted !== undefined) return accepted;
  }
  throw new ForgeError('moved', `${request.branch} changed ${ATTEMPTS} times while the commit was written`);
}

/** Undefined when the file moved meanwhile. */
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
  const wanted = { base, ...(await request.rebuild(base)) };
  onStep('commit');
  const landed = await asWriter(api, repository, () => land(api, request, wanted));
  onStep('merge');
  return landed === 'protected' ? proposeAcceptance(api, request, { ...wanted, account }) : landed;
}

/** A decision that was carried out, and whose answer was lost, is not stale; what it had left to do is done now. */
async function recall(
  api: Api,
  request: AcceptRequest,
  { account, stale }: { account: Account; stale: StaleProposalError },
): Promise<Accepted> {
  const commit = await findAcceptance(api, request, account);
  if (commit === undefined) throw stale;
  await closeWhole(api, request, commit);
  return toAccepted(api, request, commit);
}

async function land(
  api: Api,
  request: AcceptRequest,
  wanted: Wanted,
): Promise<Accepted | 'protected' | undefined> {
  const merged = await mergeWhole(api, request, wanted);
  if (merged !== undefined) return toAccepted(api, request, merged);
  // What kept it from being merged may be that it is another one by now.
  if ((await findStale(api, request)) !== undefined) return undefined;
  const commit = await commitDirectly(api, {
    ...wanted,
    repository: request.repository,
    author: request.author,
  });
  if (commit === undefined || commit === 'protected') return commit;
  await closeWhole(api, request, commit);
  return toAccepted(api, request, commit);
}

/** Undefined when the file has another last commit by now, or the branch is gone. */
async function commitDirectly(api: Api, change: FileChange): Promise<string | undefined> {
  try {
    return (await commitOnBranch(api, change))?.commit;
  } catch (error) {
    if (isProtection(error)) return 'protected';
    const made = isLost(error) ? await findMade(api, change) : undefined;
    if (made === undefined) throw error;
    return made;
  }
}

/** Who may push may not push there. */
function isProtection(error: unknown): boolean {
  return (
    error instanceof StatusError &&
    [400, 403].includes(error.status) &&
    /not allowed to push/i.test(error.message)
  );
}

/** The commit whose answer was lost: an earlier one may have the same words. */
async function findMade(api: Api, { repository, base, message }: FileChange): Promise<string | undefined> {
  const last = await findLastCommit(api, repository, base);
  const isNew = last !== undefined && last.id !== (await lockOf(api, repository, base));
  return isNew && last.message.trim() === message.trim() ? last.id : undefined;
}

async function readTip(api: Api, { repository, branch, path }: AcceptRequest): Promise<ReadVersion> {
  const commit = await findBranch(api, repository, branch);
  if (commit === undefined) throw new ForgeError('not-found', `No branch ${branch} in ${repository}`);
  return readVersion(api, repository, { ref: branch, path, commit });
}

function toAccepted(api: Api, { repository }: AcceptRequest, commit: string): Accepted {
  return { commit, url: commitAddress(api.host, repository, commit), state: 'merged' };
}
